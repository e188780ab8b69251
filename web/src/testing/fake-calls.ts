import type { Endpoint } from '@banshi/contract/endpoint';
import type { call as realCall } from '../api/call.ts';
import { ProblemError } from '../api/problem-error.ts';

type Answer = (input: Record<string, unknown>) => unknown;

/** One call that a page made. */
export interface MadeCall {
  readonly operationId: string;
  readonly input: Record<string, unknown>;
}

/**
 * Stands in for `call` in a test: answers by operation, remembers what was asked, and refuses what
 * the test did not expect.
 */
export function fakeCalls() {
  const answers = new Map<string, Answer>();
  const made: MadeCall[] = [];
  const call = async (endpoint: Endpoint, input: Record<string, unknown>) => {
    made.push({ operationId: endpoint.operationId, input });
    const answer = answers.get(endpoint.operationId);
    if (!answer) throw new Error(`the test gives no answer to ${endpoint.operationId}`);
    return answer(input);
  };
  return {
    call: call as typeof realCall,
    made,
    on: (operationId: string, answer: Answer) => answers.set(operationId, answer),
    callsOf: (operationId: string) => made.filter((each) => each.operationId === operationId),
  };
}

/** A refusal as the server would send it. */
export function refusal(
  code: ProblemError['code'],
  { status, facts }: { status: number; facts: Record<string, unknown> },
): ProblemError {
  return new ProblemError({ code, status, facts, requestId: null });
}
