import type { PolicyDetail } from '@banshi/contract/policies';
import { Link, useParams } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { FactList, type Row } from '../../ui/fact-list.tsx';
import { DiscardForm } from './discard-form.tsx';
import { EndForm } from './end-form.tsx';
import { Findings } from './findings.tsx';
import { MeasureList } from './measure-list.tsx';
import { Stage } from './policies-page.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { PublishForm } from './publish-form.tsx';
import { usePolicy } from './use-policies.ts';
import './policies.css';

/** One document: its days, its measures with the matters on which they act, and what may be done to it. */
export function PolicyPage() {
  const policyId = Number(useParams()['policyId']);
  const query = usePolicy(policyId);
  const { policies } = useTexts();
  return (
    <Page
      title={query.data?.title ?? policies.title}
      aside={<Link to={paths.policies.to()}>{policies.back}</Link>}
    >
      <QueryView query={query} rows={12}>
        {(policy) => (
          <div className="policy">
            <Facts policy={policy} />
            <Findings findings={policy.findings} />
            <MeasureList policy={policy} />
            {policy.mayPreview && policy.stage !== 'ENDED' && <PreviewPanel policy={policy} />}
            {policy.stage === 'DRAFT' && <PublishForm policy={policy} />}
            {policy.actions.includes('discard') && <DiscardForm policy={policy} />}
            {policy.actions.includes('end') && <EndForm policyId={policy.policyId} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Facts({ policy }: { policy: PolicyDetail }) {
  const { policies } = useTexts();
  const formats = useFormats();
  const { facts } = policies;
  const { ending, publishedAt } = policy;
  const rows: readonly Row[] = [
    [policies.fields.docNo, <strong key="number">{policy.docNo}</strong>],
    [facts.stage, <Stage key="stage" one={policy} />],
    [facts.issuer, policy.issuerName],
    [facts.issued, policy.issuedOn],
    [facts.effective, policies.span(policy.effectiveFrom, policy.lastDay)],
    ...(publishedAt
      ? [
          [
            facts.published,
            policies.publishedBy(formats.moment(publishedAt), policy.publishedByName),
          ] as const,
        ]
      : []),
    ...(ending
      ? [
          [
            facts.ended,
            policies.endedBy(ending.lastDay, ending.reason, ending.supersededBy),
          ] as const,
        ]
      : []),
  ];
  return (
    <section className="policy-panel">
      <div className="policy-head">
        <h2>{policies.basics}</h2>
        {policy.actions.includes('save') && (
          <Link className="no-print" to={paths.policyDraft.to(policy.policyId)}>
            {policies.edit}
          </Link>
        )}
      </div>
      <FactList rows={rows} />
    </section>
  );
}
