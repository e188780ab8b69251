import { CounterPage } from '../features/cases/counter/counter-page.tsx';
import { CaseDocuments } from '../features/documents/case-documents.tsx';
import { QueryPassword } from '../features/notices/query-password.tsx';
import { CounterStrip } from '../features/queue/counter-strip.tsx';

/** The counter below whom its window has called, with the documents and the query password of what was just taken in. */
export function CounterWithDocuments() {
  return (
    <>
      <CounterStrip />
      <CounterPage documents={CaseDocuments} password={QueryPassword} />
    </>
  );
}
