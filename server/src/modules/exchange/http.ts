import { Readable } from 'node:stream';
import { importCases, REJECTIONS_SHOWN_MAX, type RejectedLine } from '@banshi/contract/exchange';
import { assert } from '../../kernel/assert.ts';
import { ok } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { type Actor, bodiesWithin } from '../identity/index.ts';
import { type ImportDeps, importReports } from './commands/import-reports.ts';
import { mattersWithin } from './core/matters-within.ts';

/** The way in for departmental systems. */
export function exchangeRoutes(deps: ImportDeps): Route<Actor>[] {
  return [
    route<Actor>()(importCases, async ({ actor, request }) => {
      const { body } = request;
      assert(body instanceof Readable, 'the server hands NDJSON over as a stream');
      const rejections: RejectedLine[] = [];
      const bodies = new Set(bodiesWithin(actor, importCases.access));
      const matters = async () => mattersWithin(bodies, await deps.matters());
      const summary = await importReports({ ...deps, matters }, body, {
        onRejected: async (rejected) => {
          const room = REJECTIONS_SHOWN_MAX - rejections.length;
          rejections.push(
            ...rejected.slice(0, room).map(({ record: _, ...rejection }) => rejection),
          );
        },
      });
      return ok({ ...summary, rejections });
    }),
  ];
}
