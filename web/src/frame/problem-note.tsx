import { Alert } from 'antd';
import { ProblemError } from '../api/problem-error.ts';
import { useTexts } from '../text/language.tsx';
import { useSentence } from './use-sentence.ts';

/** The sentence of a refused or failed act, where the act was; nothing when there was none. */
export function ProblemNote({ error }: { error: unknown }) {
  const sentence = useSentence();
  const { states } = useTexts();
  if (!error) return null;
  const isFailure = error instanceof ProblemError && error.status >= 500;
  return (
    <Alert
      type="error"
      role="alert"
      title={sentence(error)}
      description={isFailure && error.requestId ? states.requestNumber(error.requestId) : undefined}
    />
  );
}
