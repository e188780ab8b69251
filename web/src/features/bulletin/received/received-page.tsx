import type { ReceivedBulletin } from '@banshi/contract/bulletin-distribution';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { documentNumbers } from '../../../text/document-numbers.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { useReceived } from './use-received.ts';

/** The issues that came to one's body, and which of them one has read. */
export function ReceivedPage() {
  const { received: texts } = useTexts().bulletinDistribution;
  const query = useReceived();
  const columns = useColumns();
  return (
    <Page title={texts.title}>
      <p className="faint">{texts.hint}</p>
      <QueryView query={query} rows={6}>
        {({ issues }) =>
          issues.length === 0 ? (
            <PageState kind="empty" title={texts.empty.title}>
              {texts.empty.detail}
            </PageState>
          ) : (
            <CardRows>
              <DataTable
                label={texts.label}
                columns={columns}
                rows={issues}
                rowKey={({ issueId }) => issueId}
              />
            </CardRows>
          )
        }
      </QueryView>
    </Page>
  );
}

function useColumns(): readonly Column<ReceivedBulletin>[] {
  const { received: texts } = useTexts().bulletinDistribution;
  const formats = useFormats();
  const { columns } = texts;
  return [
    {
      key: 'issue',
      header: columns.issue,
      kind: 'short',
      cell: (one) => (
        <Link to={paths.receivedBulletin.to(one.issueId)}>
          {documentNumbers.issue(one.year, one.issueNo, one.totalNo)}
        </Link>
      ),
    },
    { key: 'title', header: columns.title, kind: 'wide', cell: (one) => one.title },
    { key: 'date', header: columns.issueDate, kind: 'short', cell: (one) => one.issueDate },
    {
      key: 'read',
      header: columns.read,
      kind: 'short',
      cell: ({ readAt }) => (readAt === null ? texts.unread : formats.moment(readAt)),
    },
  ];
}
