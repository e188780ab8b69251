import type { CaseDetail } from '@banshi/contract/case-views';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { isProblem } from '../../../api/problem-error.ts';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import type { Look } from '../../../frame/viewer/look.ts';
import { Viewer } from '../../../frame/viewer/viewer.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { ActionPanel } from '../actions/action-panel.tsx';
import type { AlertsPart } from '../alert-parts.ts';
import type { DocumentsPart } from '../documents-part.ts';
import type { NoticesPart } from '../notice-parts.ts';
import { useCase } from '../use-case.ts';
import { CaseBar } from './case-bar.tsx';
import { CaseClocks } from './case-clocks.tsx';
import { CaseConditions } from './case-conditions.tsx';
import { CaseDesk } from './case-desk.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseMaterials } from './case-materials.tsx';
import { CaseOutcome } from './case-outcome.tsx';
import { CasePromise } from './case-promise.tsx';
import { CaseReview } from './case-review.tsx';
import { CaseStory } from './case-story.tsx';
import { CaseTolerance } from './case-tolerance.tsx';
import { PurposeForm } from './purpose-form.tsx';
import { ToleranceRequest } from './tolerance-request.tsx';
import { VoidProposal } from './void-proposal.tsx';
import './case-page.css';

interface Parts {
  readonly documents: DocumentsPart;
  readonly notices: NoticesPart;
  readonly alerts: AlertsPart;
}

/** Everything that decides a case, on one page; what other features know of it is handed in. */
export function CasePage(parts: Parts) {
  const { caseId = '' } = useParams();
  return <OneCase key={caseId} caseId={caseId} {...parts} />;
}

function OneCase(props: Parts & { caseId: string }) {
  const { caseId, documents: Documents, notices: Notices, alerts: Alerts } = props;
  const { casePage } = useTexts();
  const query = useCase(caseId);
  const [look, setLook] = useState<Look | null>(null);
  const title = casePage.documentTitle(query.data?.displayNo ?? '');
  if (isProblem(query.error, 'cases/purpose-needed')) {
    return (
      <Page title={title}>
        <PurposeForm caseId={caseId} onOpen={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={title} aside={query.data && <CaseHead detail={query.data} />}>
      <QueryView query={query} rows={16}>
        {(detail) => (
          <div className={`case-columns${look ? ' with-viewer' : ''}`}>
            <div className="case-materials">
              <CaseMaterials detail={detail} onLook={setLook} />
              {!detail.imported && <Documents caseId={caseId} version={detail.version} />}
            </div>
            {look && <Viewer key={look.file.fileId} look={look} onClose={() => setLook(null)} />}
            <div className="case-work">
              {!detail.imported && <Alerts caseId={caseId} />}
              <VoidProposal journal={detail.journal} />
              <div className="no-print">
                <ActionPanel detail={detail} />
              </div>
              {detail.toleranceRequest && (
                <ToleranceRequest detail={detail} asked={detail.toleranceRequest} />
              )}
              {detail.promise && <CasePromise promise={detail.promise} />}
              {detail.tolerance && <CaseTolerance detail={detail} tolerance={detail.tolerance} />}
              <CaseConditions detail={detail} />
              <CaseFacts detail={detail} />
              <CaseOutcome detail={detail} />
              <CaseBar detail={detail} />
            </div>
            {!detail.imported && (
              <div className="case-told">
                <Notices caseId={caseId} version={detail.version} />
              </div>
            )}
            <div className="case-time">
              <CaseReview steps={detail.reviewChain} />
              <CaseClocks clocks={detail.clocks} />
              {!detail.imported && (
                <CaseDesk caseId={caseId} version={detail.version} isOpen={detail.due !== null} />
              )}
              <CaseStory journal={detail.journal} />
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function CaseHead({ detail }: { detail: CaseDetail }) {
  const { words, shell } = useTexts();
  const formats = useFormats();
  return (
    <>
      <span className="case-matter">{detail.matter.name}</span>
      <span className="case-status">{words.status[detail.status]}</span>
      {detail.due && (
        <span className="case-due">
          <UrgencyLamp urgency={detail.due.lamp} /> {formats.due(detail.due)}
        </span>
      )}
      <Button className="case-print no-print" onClick={() => window.print()}>
        {shell.print}
      </Button>
    </>
  );
}
