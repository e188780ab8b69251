import { type RefusalCode, STATUS_OF } from '@banshi/contract/problem';
import type { Facts } from '@banshi/contract/text/facts';

/** What stands in the way of a sentence: `no-answer` when the server could not be reached. */
export type ProblemCode = RefusalCode | 'no-answer';

/** A refusal or failure of a call: a stable code and facts, which `text/` turns into a sentence. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly facts: Facts;
  readonly requestId: string | null;

  constructor(problem: {
    code: ProblemCode;
    status: number;
    facts: Facts;
    requestId: string | null;
  }) {
    super(problem.code);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.facts = problem.facts;
    this.requestId = problem.requestId;
  }
}

/** The problem for a call that got no answer at all. */
export function noAnswer(): ProblemError {
  return new ProblemError({ code: 'no-answer', status: 0, facts: {}, requestId: null });
}

/** Reads an unsuccessful response; a body that is no problem of ours counts as a defect. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const known = isRecord(body) ? body : {};
  return new ProblemError({
    code: codeOf(known['code']),
    status: response.status,
    facts: isRecord(known['facts']) ? known['facts'] : {},
    requestId: typeof known['requestId'] === 'string' ? known['requestId'] : null,
  });
}

/** Whether anything was thrown by `call` that names `code`. */
export function isProblem(error: unknown, code: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}

function codeOf(code: unknown): ProblemCode {
  return isRefusalCode(code) ? code : 'server/defect';
}

/** Whether `code` is one of the contract. */
export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(STATUS_OF, code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
