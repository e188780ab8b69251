import { useTexts } from '../../text/language.tsx';
import { LevelMark } from './level-mark.tsx';
import { useMarks } from './use-supervision.ts';

const AT_ONCE = 50;

/** The worst that is open about a case of a list; nothing where nothing is. */
export function AlertMark({ caseId, listed }: { caseId: string; listed: readonly string[] }) {
  const { supervision } = useTexts();
  const first = Math.floor(Math.max(0, listed.indexOf(caseId)) / AT_ONCE) * AT_ONCE;
  const { data } = useMarks(listed.slice(first, first + AT_ONCE));
  const mark = data?.cases.find((one) => one.caseId === caseId);
  if (!mark) return null;
  const title = supervision.mark(supervision.level[mark.level], mark.rules.join(' '));
  return (
    <span title={title}>
      <LevelMark level={mark.level} />
    </span>
  );
}
