import type { BulletinDraftLine } from '@banshi/contract/bulletin';
import { isBeforeText } from '@banshi/contract/bulletin-words';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { BulletinRows, useNumberedColumns } from './bulletin-rows.tsx';
import { CompileForm } from './compile-form.tsx';
import { PlanForm } from './plan/plan-form.tsx';
import { useDrafts } from './use-drafts.ts';
import { SkippedWeeks } from './weeks/skipped-weeks.tsx';
import './bulletin.css';

/** The drafts of the bulletin, and the way to a new one. */
export function DraftsPage() {
  const { bulletin, bulletinDistribution, bulletinWay, official } = useTexts();
  const { grants } = useSession();
  const isEditor = grants.some(({ role }) => role === 'BULLETIN_EDITOR');
  const query = useDrafts();
  const columns = useDraftColumns();
  const { drafts: texts } = bulletin;
  return (
    <Page
      title={bulletin.title}
      aside={
        <>
          <Link to={paths.bulletinIssues.to()}>{bulletinWay.issues.title}</Link>{' '}
          <Link to={paths.bulletinRecipients.to()}>{bulletinDistribution.register.title}</Link>{' '}
          <Link to={paths.officialDocument.to()}>{official.title}</Link>
        </>
      }
    >
      {isEditor && <CompileForm />}
      <QueryView query={query} rows={6}>
        {({ drafts }) => (
          <>
            <BulletinRows label={texts.label} empty={texts.empty} columns={columns} rows={drafts} />
            {isEditor && <PlanForm />}
            <SkippedWeeks isEditor={isEditor} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** How far it is; until its text is begun, also what was planned. */
function State({ state, plan }: BulletinDraftLine) {
  const { bulletinPlan, bulletinWay } = useTexts();
  const formats = useFormats();
  if (plan === null || !isBeforeText(state)) return bulletinWay.states[state];
  const { kind, issueOn, deadline } = plan;
  return (
    <>
      {bulletinWay.states[state]}
      <p className="faint">
        {bulletinPlan.told(bulletinPlan.kinds[kind], issueOn, formats.moment(deadline))}
      </p>
    </>
  );
}

/** What is only planned has no number; several would seem to have the same one. */
function Unnumbered({ draftId, from, to }: BulletinDraftLine) {
  const { bulletin, bulletinPlan } = useTexts();
  return (
    <Link
      to={paths.bulletinDraft.to(draftId)}
      aria-label={`${bulletinPlan.unnumbered} ${bulletin.period(from, to)}`}
    >
      {bulletinPlan.unnumbered}
    </Link>
  );
}

function useDraftColumns(): readonly Column<BulletinDraftLine>[] {
  const { bulletin, bulletinWay } = useTexts();
  const formats = useFormats();
  const { columns } = bulletin.drafts;
  const { issue, title, period } = useNumberedColumns<BulletinDraftLine>(columns, ({ to }) =>
    Number(to.slice(0, 4)),
  );
  return [
    {
      ...issue,
      cell: (one) => (isBeforeText(one.state) ? <Unnumbered {...one} /> : issue.cell(one)),
    },
    {
      key: 'state',
      header: bulletinWay.stateColumn,
      kind: 'short',
      cell: (one) => <State {...one} />,
    },
    ...[title, period],
    {
      key: 'updated',
      header: columns.updated,
      kind: 'short',
      cell: (one) => formats.moment(one.updatedAt),
    },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.updatedByName },
  ];
}
