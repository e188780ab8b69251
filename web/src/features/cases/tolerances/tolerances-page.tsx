import { Button } from 'antd';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { useNamingColumns } from '../case-columns.tsx';
import { type TolerantCase, useTolerances } from './use-tolerances.ts';

/** Open tolerances: what was to follow and has not been verified, the most urgent first. */
export function TolerancesPage() {
  const { tolerance } = useTexts();
  const query = useTolerances();
  return (
    <Page title={tolerance.list.title}>
      <QueryView query={query} rows={12}>
        {(data) => (
          <ToleranceRows
            cases={data.pages.flatMap((page) => page.cases)}
            more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            isLoadingMore={query.isFetchingNextPage}
          />
        )}
      </QueryView>
    </Page>
  );
}

function ToleranceRows(props: {
  cases: readonly TolerantCase[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const { tolerance, inbox } = useTexts();
  const { list } = tolerance;
  const columns = useColumns();
  if (props.cases.length === 0) {
    return (
      <PageState kind="empty" title={list.empty.title}>
        {list.empty.detail}
      </PageState>
    );
  }
  return (
    <>
      <CardRows>
        <DataTable
          label={list.tableLabel}
          columns={columns}
          rows={props.cases}
          rowKey={(one) => one.caseId}
        />
      </CardRows>
      <div className="list-end no-print">
        {props.more ? (
          <Button onClick={props.more} loading={props.isLoadingMore}>
            {inbox.more}
          </Button>
        ) : (
          <span>{inbox.end(props.cases.length)}</span>
        )}
      </div>
    </>
  );
}

function useColumns(): readonly Column<TolerantCase>[] {
  const { inbox, tolerance } = useTexts();
  const formats = useFormats();
  const { columns } = inbox;
  return [
    {
      key: 'lamp',
      header: columns.lamp,
      kind: 'short',
      cell: (one) => <UrgencyLamp urgency={one.tolerance.due.lamp} />,
    },
    ...useNamingColumns<TolerantCase>(),
    {
      key: 'state',
      header: tolerance.list.columns.state,
      kind: 'short',
      cell: (one) => tolerance.states[one.tolerance.state],
    },
    {
      key: 'due',
      header: tolerance.list.columns.due,
      kind: 'short',
      cell: ({ tolerance: { state, due } }) => (
        <>
          {due.on}{' '}
          {state !== 'SUPPLIED' && (
            <span className={`due-${due.lamp}`}>{formats.due(due.workDaysLeft)}</span>
          )}
        </>
      ),
    },
  ];
}
