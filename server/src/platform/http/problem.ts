import { type RefusalCode, STATUS_OF } from '@banshi/contract/problem';
import type { FastifyReply } from 'fastify';

/** A refusal on its way to the wire: a code of the contract and the facts of the sentence. */
export type HttpRefusal = { readonly code: RefusalCode } & Readonly<Record<string, unknown>>;

/** Answers with an RFC 9457 problem; the code decides the status. */
export function sendProblem(reply: FastifyReply, { code, ...facts }: HttpRefusal): FastifyReply {
  const status = STATUS_OF[code];
  if (status === 429 || status === 503) reply.header('retry-after', '60');
  return reply
    .code(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:banshi:problem:${code}`,
        title: code,
        status,
        code,
        facts,
        requestId: reply.request.id,
      }),
    );
}
