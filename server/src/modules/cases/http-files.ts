import { downloadFile, uploadFile } from '@banshi/contract/cases';
import { unmaskCopy, viewMasked } from '@banshi/contract/materials';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, refuse } from '../../kernel/result.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { asAttachment, formFile, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { type IncomingFile, keepFile } from './commands/keep-file.ts';
import { unmaskCopy as unmask } from './commands/unmask-copy.ts';
import type { CaseId } from './core/case.ts';
import { fileNameOf } from './core/materials/file-name.ts';
import type { CaseDeps } from './deps.ts';
import { findCopy, isOpenTo, watermark } from './queries/identity-copy.ts';

/** What a form adds to the file in it. */
const ENVELOPE_BYTES_MAX = 16 * 1024;

/** Files: in as multipart, out as an attachment that no browser runs. */
export function fileRoutes(deps: CaseDeps & { readonly files: FileStore }): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(uploadFile, async ({ actor, request, reply }) => {
      const { sizeBytesMax: bytesMax } = deps.files;
      if (announcedBytes(request) > bytesMax + ENVELOPE_BYTES_MAX) {
        hangUpAfter(reply);
        return refuse({ code: 'cases/file-too-large', bytesMax });
      }
      const incoming = await incomingFile(request, { actor, bytesMax });
      if (!incoming) return refuse({ code: 'cases/file-type', mediaType: 'empty' });
      return keepFile(deps, incoming);
    }),
    bind(downloadFile, async ({ actor, params, reply }) => {
      const found = await findCopy(deps, actor, params);
      if (!found.ok) return found;
      const copy = found.value;
      if (copy.identity && !isOpenTo(copy, actor, deps.now())) {
        return refuse({ code: 'cases/copy-masked' });
      }
      const content = await deps.files.read(params.fileId);
      if (!content) return refuse({ code: 'cases/not-found' });
      await asAttachment(reply, copy.name).send(content);
      return ok(undefined);
    }),
    bind(viewMasked, async ({ actor, params, query, reply }) => {
      const found = await findCopy(deps, actor, params);
      if (!found.ok) return found;
      const copy = found.value;
      const lines = copy.identity ? await watermark(deps, actor, copy.matterName) : [];
      const jpeg = await deps.files.draw(params.fileId, { ...copy, page: query.page, lines });
      if (!jpeg) return refuse({ code: 'cases/not-found' });
      await reply.type('image/jpeg').header('content-security-policy', 'sandbox').send(jpeg);
      return ok(undefined);
    }),
    bind(unmaskCopy, ({ actor, params, body, idempotency }) =>
      unmask(deps, {
        actor,
        caseId: params.caseId as CaseId,
        fileId: params.fileId,
        idempotency,
        reason: body.reason,
      }),
    ),
  ];
}

function announcedBytes(request: FastifyRequest): number {
  return Number(request.headers['content-length'] ?? 0);
}

/** Nobody reads the rest of a body that is refused by its header. */
function hangUpAfter(reply: FastifyReply): void {
  reply.header('connection', 'close');
  reply.raw.once('finish', () => reply.request.raw.destroy());
}

async function incomingFile(
  request: FastifyRequest,
  { actor, bytesMax }: { readonly actor: Actor; readonly bytesMax: number },
): Promise<IncomingFile | undefined> {
  const file = await formFile(request, bytesMax);
  return file && { ...file, name: fileNameOf(file.name), by: actor.staffId };
}
