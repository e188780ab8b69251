import { CounterPage } from '../features/cases/counter/counter-page.tsx';
import { CaseDocuments } from '../features/documents/case-documents.tsx';
import { QueryPassword } from '../features/notices/query-password.tsx';

/** The counter with the documents and the query password of what was just taken in. */
export function CounterWithDocuments() {
  return <CounterPage documents={CaseDocuments} password={QueryPassword} />;
}
