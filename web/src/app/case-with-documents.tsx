import { CasePage } from '../features/cases/case-page/case-page.tsx';
import { CaseDocuments } from '../features/documents/case-documents.tsx';

/** The page of a case with its documents: two features that meet here and nowhere else. */
export function CaseWithDocuments() {
  return <CasePage documents={CaseDocuments} />;
}
