import type { PaperTransfer } from '@banshi/contract/paper-transfers';
import { Link, useSearchParams } from 'react-router';
import { endOf } from '../../../frame/more-button.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { ListEnd } from '../list-end.tsx';
import { useTransfers } from './use-papers.ts';

const STATES = ['sent', 'all'] as const;

/** The transfer lists: those that wait to be signed for first. */
export function TransferLists() {
  const { lists } = useTexts().papers;
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') === 'all' ? 'all' : 'sent';
  const query = useTransfers(state);
  const columns = useColumns();
  return (
    <>
      <Tabs
        label={lists.filterLabel}
        current={state}
        onPick={(next) =>
          setSearch(next === 'all' ? { view: 'lists', state: next } : { view: 'lists' })
        }
        tabs={STATES.map((value) => ({ value, content: lists.filter[value] }))}
      />
      <QueryView query={query} rows={8}>
        {({ pages }) => {
          const transfers = pages.flatMap((page) => page.transfers);
          if (transfers.length === 0) {
            const { title, detail } = lists.empty[state];
            return (
              <PageState kind="empty" title={title}>
                {detail}
              </PageState>
            );
          }
          return (
            <>
              <CardRows>
                <DataTable
                  label={lists.tableLabel}
                  columns={columns}
                  rows={transfers}
                  rowKey={(one) => one.transferId}
                />
              </CardRows>
              <ListEnd {...endOf(query)} end={lists.end(transfers.length)} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function useColumns(): readonly Column<PaperTransfer>[] {
  const { papers } = useTexts();
  const formats = useFormats();
  const { columns } = papers.lists;
  return [
    {
      key: 'number',
      header: columns.number,
      kind: 'short',
      cell: (one) => <Link to={paths.transfer.to(one.transferId)}>{one.number}</Link>,
    },
    {
      key: 'direction',
      header: columns.direction,
      kind: 'short',
      cell: (one) => papers.directions[one.direction],
    },
    {
      key: 'department',
      header: columns.department,
      kind: 'wide',
      cell: (one) => one.department.shortName,
    },
    {
      key: 'amount',
      header: columns.amount,
      kind: 'short',
      cell: (one) => papers.lists.amount(one.caseCount, one.paperCount),
    },
    {
      key: 'sent',
      header: columns.sent,
      kind: 'short',
      cell: (one) => papers.list.who(one.sentBy, formats.moment(one.sentAt)),
    },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (one) => papers.states[one.state],
    },
  ];
}
