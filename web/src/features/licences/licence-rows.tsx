import type { LicenceSummary } from '@banshi/contract/licences';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { LicenceStanding } from './licence-standing.tsx';

/** Licences, one a row. */
export function LicenceRows(props: {
  licences: readonly LicenceSummary[];
  more?: (() => void) | undefined;
  isLoadingMore?: boolean;
}) {
  const { licences: texts } = useTexts();
  const columns = useColumns();
  if (props.licences.length === 0) {
    return (
      <PageState kind="empty" title={texts.empty}>
        {texts.emptyDetail}
      </PageState>
    );
  }
  return (
    <>
      <CardRows>
        <DataTable
          label={texts.tableLabel}
          columns={columns}
          rows={props.licences}
          rowKey={({ licenceId }) => licenceId}
        />
      </CardRows>
      {props.more && (
        <p className="licence-more no-print">
          <Button onClick={props.more} loading={props.isLoadingMore ?? false}>
            {texts.more}
          </Button>
        </p>
      )}
    </>
  );
}

function useColumns(): readonly Column<LicenceSummary>[] {
  const { licences: texts } = useTexts();
  const { columns } = texts;
  return [
    {
      key: 'licence-number',
      header: columns.number,
      kind: 'wide',
      cell: (one) => <Link to={paths.licence.to(one.licenceId)}>{one.number}</Link>,
    },
    { key: 'licence-holder', header: columns.holder, kind: 'long', cell: (one) => one.holderName },
    {
      key: 'department',
      header: columns.department,
      kind: 'short',
      cell: (one) => one.department.shortName,
    },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (one) => <LicenceStanding licence={one} />,
    },
    { key: 'from', header: columns.from, kind: 'short', cell: (one) => one.validFrom },
    {
      key: 'to',
      header: columns.to,
      kind: 'short',
      cell: (one) => one.validTo ?? texts.forGood,
    },
  ];
}
