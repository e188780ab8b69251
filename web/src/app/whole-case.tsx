import { CasePage } from '../features/cases/case-page/case-page.tsx';
import { CaseDocuments } from '../features/documents/case-documents.tsx';
import { CaseNotices } from '../features/notices/case-notices.tsx';
import { CaseAlerts } from '../features/supervision/case-alerts.tsx';

/** The page of a case with its documents, its notices and its warnings and cards: features that meet here and nowhere else. */
export function WholeCase() {
  return <CasePage documents={CaseDocuments} notices={CaseNotices} alerts={CaseAlerts} />;
}
