import { type RefusalCode, STATUS_OF } from '@banshi/contract/problem';
import type { FastifyReply } from 'fastify';

/** A refusal on its way to the wire: a code of the contract and the facts of the sentence. */
export type HttpRefusal = { readonly code: RefusalCode } & Readonly<Record<string, unknown>>;

export const PROBLEM_TYPE = 'application/problem+json';

/** A refusal as RFC 9457 has it; the code decides the status. */
export function problemOf({ code, ...facts }: HttpRefusal, requestId: string) {
  const type = `urn:banshi:problem:${code}`;
  return { type, title: code, status: STATUS_OF[code], code, facts, requestId };
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, refusal: HttpRefusal): FastifyReply {
  const problem = problemOf(refusal, reply.request.id);
  const { status } = problem;
  if (status === 429 || status === 503) reply.header('retry-after', '60');
  return reply.code(status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}
