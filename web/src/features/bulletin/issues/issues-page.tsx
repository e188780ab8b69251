import type { BulletinIssueLine } from '@banshi/contract/bulletin-steps';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { BulletinRows, useNumberedColumns } from '../bulletin-rows.tsx';
import { SkippedWeeks } from '../weeks/skipped-weeks.tsx';
import { IssueLinks } from './issue-links.tsx';
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
  const columns = useIssueColumns();
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
            <BulletinRows
              label={texts.label}
              empty={words === '' ? texts.empty : texts.none}
              columns={columns}
              rows={issues}
            />
            {areMore && <p className="faint">{texts.more}</p>}
          </>
        )}
      </QueryView>
      <SkippedWeeks isEditor={false} />
    </Page>
  );
}

function useIssueColumns(): readonly Column<BulletinIssueLine>[] {
  const { states, issues } = useTexts().bulletinWay;
  const { columns } = issues;
  const { issue, title, period } = useNumberedColumns<BulletinIssueLine>(
    columns,
    ({ year }) => year,
  );
  return [
    issue,
    {
      ...title,
      cell: (one) => (
        <>
          {one.title}
          <IssueLinks {...one} />
        </>
      ),
    },
    period,
    { key: 'date', header: columns.issueDate, kind: 'short', cell: (one) => one.issueDate },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (one) => states[one.state],
    },
    { key: 'by', header: columns.by, kind: 'short', cell: (one) => one.signedByName },
  ];
}
