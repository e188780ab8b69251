import { downloadFile, uploadFile } from '@banshi/contract/cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, refuse } from '../../kernel/result.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { callerOf } from './commands/act-on-case.ts';
import { type IncomingFile, keepFile } from './commands/keep-file.ts';
import type { CaseId } from './core/case.ts';
import { mayRead } from './core/permissions.ts';
import type { CaseDeps } from './deps.ts';
import { findCaseFile } from './queries/case-file.ts';
import { findCase } from './queries/find-case.ts';

const NAME_LENGTH_MAX = 200;

/** Files: in as multipart, out as an attachment that no browser runs. */
export function fileRoutes(deps: CaseDeps & { readonly files: FileStore }): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(uploadFile, async ({ actor, request }) => {
      const incoming = await incomingFile(request, actor);
      if (!incoming) return refuse({ code: 'cases/file-type', mediaType: 'empty' });
      return keepFile(deps, incoming);
    }),
    bind(downloadFile, async ({ actor, params, reply }) => {
      const caseId = params.caseId as CaseId;
      const current = await findCase(deps.db, caseId);
      if (!current || !mayRead(callerOf(actor), current))
        return refuse({ code: 'cases/not-found' });
      const file = await findCaseFile(deps.db, caseId, params.fileId);
      const content = file && (await deps.files.read(params.fileId));
      if (!content) return refuse({ code: 'cases/not-found' });
      await asAttachment(reply, file.name).send(content);
      return ok(undefined);
    }),
  ];
}

async function incomingFile(
  request: FastifyRequest,
  actor: Actor,
): Promise<IncomingFile | undefined> {
  if (!request.isMultipart()) return undefined;
  const part = await request.file();
  if (!part) return undefined;
  const name = part.filename.split(/[\\/]/).at(-1)?.slice(0, NAME_LENGTH_MAX) || 'file';
  return { name, content: part.file, by: actor.staffId };
}

function asAttachment(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', 'sandbox');
}
