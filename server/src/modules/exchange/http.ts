import { Readable } from 'node:stream';
import { importCases } from '@banshi/contract/exchange';
import { assert } from '../../kernel/assert.ts';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { type Actor, bodiesWithin } from '../identity/index.ts';
import { type ImportDeps, importReports } from './commands/import-reports.ts';
import { mattersWithin } from './core/matters-within.ts';
import { createRejectionSpool } from './rejection-spool.ts';

/** The way in for departmental systems. */
export function exchangeRoutes(deps: ImportDeps): Route<Actor>[] {
  return [
    route<Actor>()(importCases, async ({ actor, request, reply }) => {
      const { body } = request;
      assert(body instanceof Readable, 'the server hands NDJSON over as a stream');
      const bodies = new Set(bodiesWithin(actor, importCases.access));
      const matters = async () => mattersWithin(bodies, await deps.matters());
      const spool = createRejectionSpool();
      try {
        const summary = await importReports({ ...deps, matters }, body, {
          onRejected: (rejected) => spool.add(rejected.map(({ record: _, ...line }) => line)),
        });
        const rejections = spool.few();
        if (rejections) return ok({ ...summary, rejections });
        await reply.type('application/json; charset=utf-8').send(spool.reply(summary));
        return ok({ ...summary, rejections: [] });
      } finally {
        await spool.close();
      }
    }),
  ];
}
