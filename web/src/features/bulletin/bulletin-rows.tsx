import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { documentNumbers } from '../../text/document-numbers.ts';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';

/** What drafts and issues show alike. */
interface Numbered {
  readonly draftId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly issueNo: number;
  readonly totalNo: number;
}

/** Drafts or issues in a table, or the sentences that stand where there are none. */
export function BulletinRows<T extends Numbered>(props: {
  label: string;
  empty: { readonly title: string; readonly detail: string };
  columns: readonly Column<T>[];
  rows: readonly T[];
}) {
  const { label, empty, columns, rows } = props;
  if (rows.length === 0) {
    return (
      <PageState kind="empty" title={empty.title}>
        {empty.detail}
      </PageState>
    );
  }
  return (
    <CardRows>
      <DataTable label={label} columns={columns} rows={rows} rowKey={({ draftId }) => draftId} />
    </CardRows>
  );
}

/** The columns of number, title and period; the number leads to the text. */
export function useNumberedColumns<T extends Numbered>(
  headers: Readonly<Record<'issue' | 'title' | 'period', string>>,
  yearOf: (one: T) => number,
): { readonly issue: Column<T>; readonly title: Column<T>; readonly period: Column<T> } {
  const { bulletin } = useTexts();
  return {
    issue: {
      key: 'issue',
      header: headers.issue,
      kind: 'short',
      cell: (one) => (
        <Link to={paths.bulletinDraft.to(one.draftId)}>
          {documentNumbers.issue(yearOf(one), one.issueNo, one.totalNo)}
        </Link>
      ),
    },
    title: { key: 'title', header: headers.title, kind: 'wide', cell: (one) => one.title },
    period: {
      key: 'period',
      header: headers.period,
      kind: 'short',
      cell: ({ from, to }) => bulletin.period(from, to),
    },
  };
}
