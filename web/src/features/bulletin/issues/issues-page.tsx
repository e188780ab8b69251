import type { BulletinIssueLine } from '@banshi/contract/bulletin-steps';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { documentNumbers } from '../../../text/document-numbers.ts';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { useIssues } from './use-issues.ts';
import '../bulletin.css';

const TYPING_PAUSE_MS = 300;
const WORDS_LENGTH_MAX = 100;

/** The signed issues, to search; each leads to its frozen text and its files. */
export function IssuesPage() {
  const { issues: texts } = useTexts().bulletinWay;
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim(), TYPING_PAUSE_MS);
  const query = useIssues(words);
  return (
    <Page title={texts.title} aside={<Link to={paths.bulletin.to()}>{texts.back}</Link>}>
      <div className="issue-search">
        <TextField
          label={texts.search}
          value={typed}
          maxLength={WORDS_LENGTH_MAX}
          onChange={setTyped}
        />
        <p className="faint">{texts.hint}</p>
      </div>
      <QueryView query={query} rows={6}>
        {({ issues, areMore }) => (
          <>
            <IssueRows issues={issues} isSearched={words !== ''} />
            {areMore && <p className="faint">{texts.more}</p>}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function IssueRows(props: { issues: readonly BulletinIssueLine[]; isSearched: boolean }) {
  const { issues: texts } = useTexts().bulletinWay;
  const columns = useIssueColumns();
  const empty = props.isSearched ? texts.none : texts.empty;
  if (props.issues.length === 0) {
    return (
      <PageState kind="empty" title={empty.title}>
        {empty.detail}
      </PageState>
    );
  }
  return (
    <CardRows>
      <DataTable
        label={texts.label}
        columns={columns}
        rows={props.issues}
        rowKey={({ draftId }) => draftId}
      />
    </CardRows>
  );
}

function useIssueColumns(): readonly Column<BulletinIssueLine>[] {
  const { bulletin, bulletinWay } = useTexts();
  const { columns } = bulletinWay.issues;
  return [
    {
      key: 'issue',
      header: columns.issue,
      kind: 'short',
      cell: (one) => (
        <Link to={paths.bulletinDraft.to(one.draftId)}>
          {documentNumbers.issue(one.year, one.issueNo, one.totalNo)}
        </Link>
      ),
    },
    { key: 'title', header: columns.title, kind: 'wide', cell: (one) => one.title },
    {
      key: 'period',
      header: columns.period,
      kind: 'short',
      cell: ({ from, to }) => bulletin.period(from, to),
    },
    { key: 'date', header: columns.issueDate, kind: 'short', cell: (one) => one.issueDate },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.signedByName },
  ];
}
