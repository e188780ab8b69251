import { CounterPage } from '../features/cases/counter/counter-page.tsx';
import { CaseDocuments } from '../features/documents/case-documents.tsx';

/** The counter with the documents of what was just taken in. */
export function CounterWithDocuments() {
  return <CounterPage documents={CaseDocuments} />;
}
