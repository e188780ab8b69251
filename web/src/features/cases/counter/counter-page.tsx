import type { CaseStep } from '@banshi/contract/case-views';
import { useState } from 'react';
import { Page } from '../../../frame/page.tsx';
import { useTexts } from '../../../text/language.tsx';
import type { DocumentsPart } from '../documents-part.ts';
import type { PasswordPart } from '../notice-parts.ts';
import { CounterForm } from './counter-form.tsx';
import { ReceiptView } from './receipt-view.tsx';
import './counter.css';

/** 接件: take in an application, hand out the receipt, go on with the case or with the next person. */
export function CounterPage({
  documents,
  password,
}: {
  documents: DocumentsPart;
  password: PasswordPart;
}) {
  const { counter } = useTexts();
  const [received, setReceived] = useState<CaseStep | null>(null);
  return (
    <Page title={counter.title}>
      {received === null ? (
        <CounterForm onReceived={setReceived} />
      ) : (
        <ReceiptView
          caseId={received.caseId}
          Documents={documents}
          Password={password}
          onNext={() => setReceived(null)}
        />
      )}
    </Page>
  );
}
