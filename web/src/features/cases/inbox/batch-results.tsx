import type { BatchResult } from '@banshi/contract/case-batch';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useBlockSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';

/** What came of each case of a batch, or of undoing one: what was refused first, with its sentence. */
export function BatchResults({
  results,
  isUndone,
  onClose,
}: {
  results: readonly (BatchResult & { readonly displayNo: string })[];
  isUndone: boolean;
  onClose: () => void;
}) {
  const { batch: texts } = useTexts();
  const sentence = useBlockSentence();
  const refused = results.filter((one) => one.blocked !== null);
  return (
    <div className="batch-results" role="status">
      <p>
        {(isUndone ? texts.undoneOutcome : texts.outcome)(
          results.length - refused.length,
          refused.length,
        )}{' '}
        <Button size="small" onClick={onClose}>
          {texts.close}
        </Button>
      </p>
      <ul>
        {refused.map((one) => (
          <li key={one.caseId}>
            <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link> {sentence(one.blocked)}
          </li>
        ))}
        {results
          .filter((one) => one.blocked === null)
          .map((one) => (
            <li key={one.caseId}>
              <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link>{' '}
              {isUndone ? texts.undone : texts.done}
            </li>
          ))}
      </ul>
    </div>
  );
}
