import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ActionPanel } from '../actions/action-panel.tsx';
import { useCase } from '../use-case.ts';
import { Receipt } from './receipt.tsx';

/** After the intake: the receipt to print, and what can be done with the case at once. */
export function ReceiptView({ caseId, onNext }: { caseId: string; onNext: () => void }) {
  const { counter, shell } = useTexts();
  const query = useCase(caseId);
  return (
    <QueryView query={query}>
      {(detail) => (
        <div className="received">
          <Receipt detail={detail} />
          <div className="received-next no-print">
            <p className="received-buttons">
              <Button onClick={() => window.print()}>{shell.print}</Button>
              <Button onClick={onNext}>{counter.receipt.next}</Button>
              <Link to={paths.oneCase.to(caseId)}>{counter.receipt.openCase}</Link>
            </p>
            <ActionPanel detail={detail} isFirst />
          </div>
        </div>
      )}
    </QueryView>
  );
}
