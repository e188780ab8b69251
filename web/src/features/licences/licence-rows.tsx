import type { LicenceSummary } from '@banshi/contract/licences';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';
import type { Texts } from '../../text/texts.ts';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { LicenceStanding } from './licence-standing.tsx';

/** Licences, or filings with the days of their use, one a row. */
export function LicenceRows(props: {
  licences: readonly LicenceSummary[];
  areFilings?: boolean;
  more?: (() => void) | undefined;
  isLoadingMore?: boolean;
}) {
  const { licences, filings } = useTexts();
  const { areFilings = false } = props;
  const columns = useColumns(areFilings);
  if (props.licences.length === 0) {
    const texts = areFilings ? filings : licences;
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
          label={areFilings ? filings.title : licences.tableLabel}
          columns={columns}
          rows={props.licences}
          rowKey={({ licenceId }) => licenceId}
        />
      </CardRows>
      {props.more && (
        <p className="licence-more no-print">
          <Button onClick={props.more} loading={props.isLoadingMore ?? false}>
            {licences.more}
          </Button>
        </p>
      )}
    </>
  );
}

type Columns = readonly Column<LicenceSummary>[];

function useColumns(areFilings: boolean): Columns {
  const { licences, filings } = useTexts();
  const { columns } = areFilings ? filings : licences;
  const days = areFilings ? daysOfUse(filings, licences) : termDays(licences);
  return [
    {
      key: 'licence-number',
      header: columns.number,
      kind: 'wide',
      cell: (one) => <Link to={paths.licence.to(one.licenceId)}>{one.number}</Link>,
    },
    { key: 'licence-holder', header: columns.holder, kind: 'short', cell: (one) => one.holderName },
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
    ...days,
  ];
}

/** From when to when a licence is valid. */
function termDays({ term, termText, forGood }: Texts['licences']): Columns {
  return [
    {
      key: 'term',
      header: term,
      kind: 'short',
      cell: (one) => termText(one.validFrom, one.validTo ?? forGood),
    },
  ];
}

/** From when to when what is filed is used, and until when its cancellation is to be filed. */
function daysOfUse(
  { columns, use, cancelBy }: Texts['filings'],
  licences: Texts['licences'],
): Columns {
  return [
    {
      key: 'use',
      header: use,
      kind: 'short',
      cell: (one) => licences.termText(one.validFrom, one.validTo ?? ''),
    },
    {
      key: 'cancel-by',
      header: columns.cancelBy,
      kind: 'short',
      cell: (one) => cancelBy(one.cancelBy ?? ''),
    },
  ];
}
