import { type Problem, type RefusalCode, STATUS_OF } from '@banshi/contract/problem';
import { refusals as en } from '@banshi/contract/text/en/refusals';
import { refusals as zh } from '@banshi/contract/text/zh/refusals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, preferredLanguage } from './preferred-language.ts';

/** A refusal on its way to the wire: a code of the contract and the facts of the sentence. */
export type HttpRefusal = { readonly code: RefusalCode } & Readonly<Record<string, unknown>>;

export const PROBLEM_TYPE = 'application/problem+json';

const SENTENCES = { zh, en } as const;

/** A resident's number or a mobile's, which somebody may have written into any field. */
const NUMBER_OF_A_PERSON =
  /(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15}|1[0-9]{10})(?![0-9A-Za-z])/g;

/** A refusal as RFC 9457 has it, with its sentence in `language`; the code decides the status. */
export function problemOf(
  { code, ...facts }: HttpRefusal,
  requestId: string,
  language: Language,
): Problem {
  const type = `urn:banshi:problem:${code}`;
  const detail = sentenceOf({ code, ...facts }, language);
  return {
    ...{ type, title: code, status: STATUS_OF[code], detail, code, requestId },
    facts: withoutNumbers(facts) as Problem['facts'],
  };
}

/** The facts go out and are kept by whoever asked: no number of a person is repeated in them, however deep it stands. */
function withoutNumbers(fact: unknown): unknown {
  if (typeof fact === 'string') return fact.replaceAll(NUMBER_OF_A_PERSON, '…');
  if (Array.isArray(fact)) return fact.map(withoutNumbers);
  if (typeof fact !== 'object' || fact === null) return fact;
  const shown = Object.entries(fact).map(([name, one]) => [name, withoutNumbers(one)]);
  return Object.fromEntries(shown);
}

function sentenceOf({ code, ...facts }: HttpRefusal, language: Language): string {
  return SENTENCES[language][code](facts).replaceAll(NUMBER_OF_A_PERSON, '…');
}

/** What a refusal that stands among others in one answer says, in the language of who asks. */
export function detailFor(
  { headers }: Pick<FastifyRequest, 'headers'>,
  refusal: HttpRefusal,
): string {
  return sentenceOf(refusal, preferredLanguage(headers['accept-language']));
}

const refused = new WeakMap<FastifyRequest, RefusalCode>();

/** The code with which a request was answered; undefined when it was not refused. */
export function refusalCodeOf(request: FastifyRequest): RefusalCode | undefined {
  return refused.get(request);
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, refusal: HttpRefusal): FastifyReply {
  refused.set(reply.request, refusal.code);
  const { id, headers } = reply.request;
  const language = preferredLanguage(headers['accept-language']);
  const problem = problemOf(refusal, id, language);
  const { status } = problem;
  if (status === 429 || status === 503) reply.header('retry-after', '60');
  reply.header('content-language', language).code(status).type(PROBLEM_TYPE);
  return reply.send(JSON.stringify(problem));
}
