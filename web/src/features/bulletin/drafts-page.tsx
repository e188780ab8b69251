import type { BulletinDraftLine } from '@banshi/contract/bulletin';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { documentNumbers } from '../../text/document-numbers.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { CompileForm } from './compile-form.tsx';
import { useDrafts } from './use-drafts.ts';
import './bulletin.css';

/** The drafts of the bulletin, and the way to a new one. */
export function DraftsPage() {
  const { bulletin, bulletinWay } = useTexts();
  const { grants } = useSession();
  const isEditor = grants.some(({ role }) => role === 'BULLETIN_EDITOR');
  const query = useDrafts();
  const columns = useDraftColumns();
  const { drafts: texts } = bulletin;
  return (
    <Page
      title={bulletin.title}
      aside={<Link to={paths.bulletinIssues.to()}>{bulletinWay.issues.title}</Link>}
    >
      {isEditor && <CompileForm />}
      <QueryView query={query} rows={6}>
        {({ drafts }) =>
          drafts.length === 0 ? (
            <PageState kind="empty" title={texts.empty.title}>
              {texts.empty.detail}
            </PageState>
          ) : (
            <CardRows>
              <DataTable
                label={texts.label}
                columns={columns}
                rows={drafts}
                rowKey={({ draftId }) => draftId}
              />
            </CardRows>
          )
        }
      </QueryView>
    </Page>
  );
}

function useDraftColumns(): readonly Column<BulletinDraftLine>[] {
  const { bulletin, bulletinWay } = useTexts();
  const formats = useFormats();
  const { columns } = bulletin.drafts;
  return [
    {
      key: 'issue',
      header: columns.issue,
      kind: 'short',
      cell: (one) => (
        <Link to={paths.bulletinDraft.to(one.draftId)}>
          {documentNumbers.issue(Number(one.to.slice(0, 4)), one.issueNo, one.totalNo)}
        </Link>
      ),
    },
    {
      key: 'state',
      header: bulletinWay.stateColumn,
      kind: 'short',
      cell: (one) => bulletinWay.states[one.state],
    },
    { key: 'title', header: columns.title, kind: 'wide', cell: (one) => one.title },
    {
      key: 'period',
      header: columns.period,
      kind: 'short',
      cell: ({ from, to }) => bulletin.period(from, to),
    },
    {
      key: 'updated',
      header: columns.updated,
      kind: 'short',
      cell: (one) => formats.moment(one.updatedAt),
    },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.updatedByName },
  ];
}
