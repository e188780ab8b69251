import { CasePage } from '../features/cases/case-page/case-page.tsx';
import { CaseDocuments } from '../features/documents/case-documents.tsx';
import { CaseNotices } from '../features/notices/case-notices.tsx';
import { CaseReviews } from '../features/ratings/reviews/case-reviews.tsx';
import { CaseAlerts } from '../features/supervision/case-alerts.tsx';

/** The page of a case with its documents, its notices, its warnings and cards and its bad ratings: features that meet here and nowhere else. */
export function WholeCase() {
  return <CasePage documents={CaseDocuments} notices={CaseNotices} alerts={Aftermath} />;
}

/** What supervision issued, and what came of bad ratings. */
function Aftermath({ caseId }: { caseId: string }) {
  return (
    <>
      <CaseAlerts caseId={caseId} />
      <CaseReviews caseId={caseId} />
    </>
  );
}
