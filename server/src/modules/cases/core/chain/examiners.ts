import type { StaffId } from '../../../identity/index.ts';
import type { CounterCase } from '../case.ts';
import type { Signature } from './review-chain.ts';
import { personsIn } from './stand-in.ts';

/** What was signed in the review chain of the case so far. */
export function signaturesIn(current: CounterCase): readonly Signature[] {
  return 'progress' in current ? current.progress.signatures : [];
}

/** 承办人: where two persons handle a case, both are its handlers. */
export function handlersOf(current: CounterCase): readonly StaffId[] {
  const signed = signaturesIn(current).filter(({ place }) => place === 0);
  return [...assigned(current), ...signed.flatMap(personsIn)];
}

/** 审查人员: whoever has examined the case in any step; he does not host its hearing (第四十八条第一款第三项). */
export function examinersOf(current: CounterCase): readonly StaffId[] {
  return [...assigned(current), ...signaturesIn(current).flatMap(personsIn)];
}

function assigned(current: CounterCase): readonly StaffId[] {
  return 'handlerId' in current ? [current.handlerId] : [];
}
