import type { CaseDocument, CaseDocuments as Documents } from '@banshi/contract/documents';
import { Button } from 'antd';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { DocumentRow } from './document-row.tsx';
import {
  type DocumentsOf,
  useCatalogue,
  useDocuments,
  useForm,
  usePrint,
} from './use-documents.ts';
import './documents.css';

/** 文书: the official documents of a case, to open, print and hand over. */
export function CaseDocuments(of: DocumentsOf) {
  const { documents: texts } = useTexts();
  const query = useDocuments(of);
  return (
    <section className="panel" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <QueryView query={query} rows={3}>
        {(documents) => <DocumentList of={of} documents={documents} />}
      </QueryView>
    </section>
  );
}

function DocumentList({ of, documents }: { of: DocumentsOf; documents: Documents }) {
  const { documents: texts } = useTexts();
  const print = usePrint(of);
  const news = documents.documents.filter((one) => isNews(one, of));
  const newest = news.at(-1) ?? documents.documents.findLast((one) => one.replacedBy === null);
  useShortcuts({ printDocument: () => newest && print.mutate(newest.seq) });
  if (documents.documents.length === 0) return <p className="faint">{texts.none}</p>;
  return (
    <>
      {documents.mayPrintForm && <FormOffer of={of} />}
      {documents.mayArchive && <CatalogueOffer of={of} />}
      {news.map((one) => (
        <Offer key={one.seq} document={one} onPrint={() => print.mutate(one.seq)} />
      ))}
      <ProblemNote error={print.error} />
      <ul className="document-list">
        {documents.documents.toReversed().map((one) => (
          <DocumentRow
            key={one.seq}
            of={of}
            document={one}
            all={documents}
            onPrint={() => print.mutate(one.seq)}
          />
        ))}
      </ul>
    </>
  );
}

/** Issued for the step that was just taken, and not handed over yet. */
function isNews({ version, replacedBy, deliveryState }: CaseDocument, of: DocumentsOf): boolean {
  return version === of.version && replacedBy === null && deliveryState === 'none';
}

/** The document to print now: one key. */
function Offer({ document, onPrint }: { document: CaseDocument; onPrint: () => void }) {
  const { documents: texts } = useTexts();
  return (
    <p className="document-offer no-print" role="status">
      <span>{texts.issued(document.title, document.number)}</span>
      <Button onClick={onPrint}>
        {texts.print} <KeyHint keys="P" />
      </Button>
    </p>
  );
}

/** 申请书: made of what was entered, for an applicant who brought none of his own. */
function FormOffer({ of }: { of: DocumentsOf }) {
  const { documents: texts } = useTexts();
  return <Made by={useForm(of)} label={texts.makeForm} />;
}

/** 归档目录: lists what lies in the file of a case that has ended. */
function CatalogueOffer({ of }: { of: DocumentsOf }) {
  const { documents: texts } = useTexts();
  return <Made by={useCatalogue(of)} label={texts.makeCatalogue} />;
}

function Made({ by, label }: { by: ReturnType<typeof useForm>; label: string }) {
  return (
    <div className="document-form no-print">
      <Button loading={by.isPending} onClick={() => by.mutate()}>
        {label}
      </Button>
      <ProblemNote error={by.error} />
    </div>
  );
}
