import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { ActionPanel } from '../actions/action-panel.tsx';
import type { DocumentsPart } from '../documents-part.ts';
import type { PasswordPart } from '../notice-parts.ts';
import { useCase } from '../use-case.ts';
import { Receipt } from './receipt.tsx';

/** After the intake: what was taken in, the receipt to print, and what can be done with the case at once. */
export function ReceiptView({
  caseId,
  Documents,
  Password,
  onNext,
}: {
  caseId: string;
  Documents: DocumentsPart;
  Password: PasswordPart;
  onNext: () => void;
}) {
  const { counter } = useTexts();
  const query = useCase(caseId);
  useShortcuts({ nextPerson: onNext });
  return (
    <QueryView query={query}>
      {(detail) => (
        <div className="received">
          <div className="received-paper">
            <Receipt detail={detail} />
            <Password caseId={caseId} />
          </div>
          <div className="received-next">
            <Documents caseId={caseId} version={detail.version} />
            <p className="received-buttons">
              <Button onClick={onNext}>
                {counter.receipt.next} <KeyHint keys="N" />
              </Button>
              <Link to={paths.oneCase.to(caseId)}>{counter.receipt.openCase}</Link>
            </p>
            <ActionPanel detail={detail} isFirst />
          </div>
        </div>
      )}
    </QueryView>
  );
}
