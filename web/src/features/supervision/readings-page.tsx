import { listReadings, type Reading } from '@banshi/contract/readings';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { MoreButton } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { LooksOfToday } from './looks-of-today.tsx';
import './supervision.css';

const PAGE_ROWS = 50;

/** 查阅登记: who read cases that are not his own, and what for. */
export function ReadingsPage() {
  const { list } = useTexts().readings;
  const columns = useColumns();
  const query = useReadings();
  return (
    <Page title={list.title} aside={<Link to={paths.supervision.to()}>{list.back}</Link>}>
      <LooksOfToday />
      <QueryView query={query} rows={12}>
        {({ pages }) => {
          const readings = pages.flatMap((page) => page.readings);
          if (readings.length === 0) {
            return (
              <PageState kind="empty" title={list.empty.title}>
                {list.empty.detail}
              </PageState>
            );
          }
          return (
            <div className="board">
              <p>{list.lead}</p>
              <CardRows>
                <DataTable
                  label={list.table}
                  columns={columns}
                  rows={readings}
                  rowKey={({ caseId, at, byName }) => `${caseId} ${at} ${byName}`}
                />
              </CardRows>
              <MoreButton query={query}>{list.more}</MoreButton>
              {!query.hasNextPage && (
                <p className="board-end no-print">{list.end(readings.length)}</p>
              )}
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
}

function useReadings() {
  return useInfiniteQuery({
    queryKey: ['readings'],
    queryFn: ({ pageParam }) =>
      call(listReadings, { query: { after: pageParam, limit: PAGE_ROWS } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

function useColumns(): readonly Column<Reading>[] {
  const { purposes, list } = useTexts().readings;
  const formats = useFormats();
  const { columns: headers } = list;
  return [
    {
      key: 'number',
      header: headers.number,
      kind: 'short',
      cell: (one) => <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link>,
    },
    {
      key: 'lamp',
      header: headers.lamp,
      kind: 'short',
      cell: ({ due }) => due && <UrgencyLamp urgency={due.lamp} />,
    },
    { key: 'matter', header: headers.matter, kind: 'short', cell: (one) => one.matterName },
    {
      key: 'by',
      header: headers.by,
      kind: 'short',
      cell: ({ byName, byOrganisation }) => list.person(byName, byOrganisation),
    },
    {
      key: 'purpose',
      header: headers.purpose,
      kind: 'wide',
      cell: ({ purpose, note }) =>
        note === null ? purposes[purpose] : list.said(purposes[purpose], note),
    },
    { key: 'at', header: headers.at, kind: 'short', cell: (one) => formats.moment(one.at) },
  ];
}
