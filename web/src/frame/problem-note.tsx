import { Alert } from 'antd';
import { isProblem, ProblemError } from '../api/problem-error.ts';
import { useTexts } from '../text/language.tsx';
import { useFieldSentence } from './use-sentence.ts';

interface ProblemNoteProps {
  readonly error: unknown;
  /** What the form calls the fields that it sends, by their names. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The sentence of a refused or failed act, where the act was; nothing when there was none. */
export function ProblemNote({ error, fields }: ProblemNoteProps) {
  const sentence = useFieldSentence(fields);
  const { states } = useTexts();
  // The sign-in that comes up over the page says it already.
  if (!error || isProblem(error, 'identity/not-signed-in')) return null;
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
