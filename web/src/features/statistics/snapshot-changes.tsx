import type { SnapshotChange } from '@banshi/contract/snapshots';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useSnapshotChanges } from './use-snapshots.ts';

/** The cases that restated a snapshot; each opens with its journal. */
export function SnapshotChanges({ snapshotId }: { snapshotId: string }) {
  const { snapshots: texts, statistics } = useTexts();
  const columns = useChangeColumns();
  const query = useSnapshotChanges(snapshotId);
  return (
    <QueryView query={query} rows={3}>
      {({ pages }) => {
        const changes = pages.flatMap((page) => page.changes);
        return (
          <>
            {changes.length > 0 ? (
              <CardRows>
                <DataTable
                  label={texts.listLabel}
                  columns={columns}
                  rows={changes}
                  rowKey={({ caseId }) => caseId}
                />
              </CardRows>
            ) : (
              <p>{query.hasNextPage ? statistics.cases.noneYet.title : texts.none}</p>
            )}
            {query.hasNextPage && (
              <Button
                className="no-print"
                onClick={() => query.fetchNextPage()}
                loading={query.isFetchingNextPage}
              >
                {statistics.cases.onward}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function useChangeColumns(): readonly Column<SnapshotChange>[] {
  const { columns, kinds } = useTexts().snapshots;
  const formats = useFormats();
  const { areas } = useSession();
  const mayOpen = areas.includes('inbox') || areas.includes('cases');
  const signed = (n: number) => (n > 0 ? `+${formats.number(n)}` : formats.number(n));
  return [
    {
      key: 'number',
      header: columns.number,
      kind: 'short',
      cell: ({ caseId, caseNumber }) =>
        mayOpen ? <Link to={paths.oneCase.to(caseId)}>{caseNumber}</Link> : caseNumber,
    },
    { key: 'matter', header: columns.matter, kind: 'wide', cell: (one) => one.matterName },
    { key: 'who', header: columns.department, kind: 'short', cell: (one) => one.departmentName },
    { key: 'kind', header: columns.kind, kind: 'short', cell: (one) => kinds[one.kind] },
    {
      key: 'accepted',
      header: columns.accepted,
      kind: 'number',
      cell: (one) => signed(one.accepted),
    },
    { key: 'closed', header: columns.closed, kind: 'number', cell: (one) => signed(one.closed) },
    {
      key: 'recorded',
      header: columns.recorded,
      kind: 'short',
      cell: (one) => formats.moment(one.recordedAt),
    },
  ];
}
