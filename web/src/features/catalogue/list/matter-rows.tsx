import type { MatterSummary } from '@banshi/contract/catalogue';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { useLimitText } from '../limit-text.ts';

/** The matters found, best match first. */
export function MatterRows(props: {
  matters: readonly MatterSummary[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const { catalogue } = useTexts();
  const columns = useMatterColumns();
  if (props.matters.length === 0) {
    return (
      <PageState kind="empty" title={catalogue.empty.title}>
        {catalogue.empty.detail}
      </PageState>
    );
  }
  return (
    <div className="matter-rows">
      <CardRows>
        <DataTable
          label={catalogue.tableLabel}
          columns={columns}
          rows={props.matters}
          rowKey={({ matterId }) => String(matterId)}
        />
      </CardRows>
      {props.more && (
        <p className="rows-end no-print">
          <Button onClick={props.more} loading={props.isLoadingMore}>
            {props.isLoadingMore ? catalogue.loadingMore : catalogue.more}
          </Button>
        </p>
      )}
    </div>
  );
}

function useMatterColumns(): readonly Column<MatterSummary>[] {
  const { catalogue, matterWords } = useTexts();
  const limit = useLimitText();
  const { columns } = catalogue;
  return [
    {
      key: 'name',
      header: columns.name,
      kind: 'wide',
      cell: (one) => (
        <>
          <Link to={paths.matter.to(one.matterId)}>{one.name}</Link>
          <span className="matter-code">{one.catalogCode}</span>
        </>
      ),
    },
    { key: 'type', header: columns.type, kind: 'short', cell: (one) => <TypeName one={one} /> },
    {
      key: 'department',
      header: columns.department,
      kind: 'short',
      cell: (one) => one.department.shortName,
    },
    {
      key: 'project',
      header: columns.project,
      kind: 'short',
      cell: (one) => matterWords.projectType[one.projectType],
    },
    {
      key: 'statutory',
      header: columns.statutory,
      kind: 'number',
      cell: (one) => limit(one.statutoryDays, one.statutoryUnit),
    },
    {
      key: 'promise',
      header: columns.promise,
      kind: 'number',
      cell: ({ promiseDays, promiseUnit, promiseToday }) =>
        promiseToday ? (
          <>
            {limit(promiseToday.days, promiseToday.unit)}
            <span className="matter-code">{catalogue.shortenedBy(promiseToday.docNo)}</span>
          </>
        ) : (
          limit(promiseDays, promiseUnit)
        ),
    },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (one) => (
        <>
          {matterWords.state[one.state]}
          {one.draftStage !== null && (
            <span className="matter-code">{matterWords.stage[one.draftStage]}</span>
          )}
        </>
      ),
    },
  ];
}

function TypeName({ one }: { one: MatterSummary }) {
  const { matterWords } = useTexts();
  const known = Object.entries(matterWords.type).find(([code]) => code === one.type);
  return known?.[1] ?? one.typeName;
}
