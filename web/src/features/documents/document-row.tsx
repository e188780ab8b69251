import { type CaseDocument, type CaseDocuments, getDocumentFile } from '@banshi/contract/documents';
import { Button } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../api/call.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { DeliveryForm } from './delivery-form.tsx';
import { DeliveryStory } from './delivery-story.tsx';
import { toDeliver } from './to-deliver.ts';
import type { DocumentsOf } from './use-documents.ts';

type OpenForm = 'delivery' | 'correction' | undefined;

interface DocumentRowProps {
  readonly of: DocumentsOf;
  readonly document: CaseDocument;
  readonly all: CaseDocuments;
  readonly onPrint: () => void;
}

/** One document: what it is, where it stands, and what may be done with it. */
export function DocumentRow({ of, document, all, onPrint }: DocumentRowProps) {
  const { documents: texts } = useTexts();
  const [open, setOpen] = useState<OpenForm>();
  const close = () => setOpen(undefined);
  const isCurrent = document.replacedBy === null;
  const mayDeliver = toDeliver(all).includes(document);
  const mayCorrect = all.mayCorrect && isCurrent;
  const toggle = (form: OpenForm) => setOpen(open === form ? undefined : form);
  return (
    <li className="document" data-replaced={!isCurrent}>
      <DocumentName of={of} document={document} />
      <DeliveryStory document={document} />
      <div className="document-buttons no-print">
        <Button size="small" onClick={onPrint} aria-label={texts.printOne(document.number)}>
          {texts.print}
        </Button>
        {mayDeliver && (
          <Button
            size="small"
            aria-expanded={open === 'delivery'}
            onClick={() => toggle('delivery')}
          >
            {texts.deliver}
          </Button>
        )}
        {mayCorrect && (
          <Button
            size="small"
            aria-expanded={open === 'correction'}
            onClick={() => toggle('correction')}
          >
            {texts.correct}
          </Button>
        )}
      </div>
      {open === 'delivery' && <DeliveryForm {...{ of, document, all }} onDone={close} />}
      {open === 'correction' && <CorrectionForm of={of} document={document} onDone={close} />}
    </li>
  );
}

function DocumentName({ of, document }: Pick<DocumentRowProps, 'of' | 'document'>) {
  const { documents: texts } = useTexts();
  const formats = useFormats();
  const { title, number, issuedOn, seq, isSigned, missingCharacter } = document;
  const href = addressOf(getDocumentFile, { params: { caseId: of.caseId, seq } });
  return (
    <div className="document-name">
      <a href={href} target="_blank" rel="noreferrer" title={texts.open(number)}>
        {title}
      </a>
      <span className="document-number">{number}</span>
      <span className="faint">
        {formats.day(issuedOn)}
        {isSigned && ` · ${texts.signed}`}
      </span>
      {document.replaces && <span className="faint">{texts.replaces(document.replaces)}</span>}
      {document.replacedBy && (
        <span className="document-fault">{texts.replacedBy(document.replacedBy)}</span>
      )}
      {missingCharacter && (
        <span className="document-fault">{texts.missingCharacter(missingCharacter)}</span>
      )}
    </div>
  );
}
