import { ProblemError } from '../api/problem-error.ts';
import { useTexts } from '../text/language.tsx';

/** Turns whatever a call threw into one sentence: what, where, how to mend. */
export function useSentence(): (error: unknown) => string {
  const { refusals } = useTexts();
  return (error) =>
    error instanceof ProblemError
      ? refusals[error.code](error.facts)
      : refusals['server/defect']({});
}
