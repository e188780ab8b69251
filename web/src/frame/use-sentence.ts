import { isProblem, isRefusalCode, ProblemError } from '../api/problem-error.ts';
import { useTexts } from '../text/language.tsx';

/** Turns whatever a call threw into one sentence: what, where, how to mend. */
export function useSentence(): (error: unknown) => string {
  const { refusals } = useTexts();
  return (error) =>
    error instanceof ProblemError
      ? refusals[error.code](error.facts)
      : refusals['server/defect']({});
}

/** The same where a form sent it, which calls its fields by the words of the page. */
export function useFieldSentence(fields: Readonly<Record<string, string>> = {}) {
  const { states } = useTexts();
  const sentence = useSentence();
  return (error: unknown): string => {
    if (!isProblem(error, 'request/malformed')) return sentence(error);
    const { path, rule, asked } = error.facts;
    const label = fields[String(path).split('/').at(-1) ?? ''];
    if (label === undefined) return sentence(error);
    if (rule === 'minLength' && asked === '1') return states.fillIn(label);
    const facts = { ...error.facts, path: states.field(label) };
    return sentence(new ProblemError({ ...error, code: error.code, facts }));
  };
}

/** The sentence of what stands in the way of something, as the server tells it before anybody tries. */
export function useBlockSentence(): (
  block: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> } | null,
) => string {
  const sentence = useSentence();
  return (block) => {
    if (!block || !isRefusalCode(block.code)) return sentence(null);
    const { code, facts } = block;
    return sentence(new ProblemError({ code, facts, status: 0, requestId: null }));
  };
}

/** The same for a page that could not be read: there nothing was typed or submitted. */
export function useReadSentence(): (error: unknown) => string {
  const { states } = useTexts();
  const sentence = useSentence();
  return (error) => {
    const code = error instanceof ProblemError ? error.code : 'server/defect';
    const ofReading: Readonly<Record<string, string>> = states.unread;
    return ofReading[code] ?? sentence(error);
  };
}
