import { FILING_VIEWS } from '@banshi/contract/licence-words';
import type { LicenceSummary } from '@banshi/contract/licences';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LicenceStanding } from './licence-standing.tsx';
import { useFilings, useFilingView } from './use-filings.ts';
import './licences.css';

/** The filings (备案) of the departments that one reads for: all, by state, or those not cancelled in time. */
export function FilingsPage() {
  const { filings: texts, licences } = useTexts();
  const [view, setView] = useFilingView();
  const query = useFilings(view);
  const overdue = query.data?.pages[0]?.overdue ?? 0;
  return (
    <Page title={texts.title} aside={<Link to={paths.licences.to()}>{licences.title}</Link>}>
      <div className="licence-filters no-print">
        <Tabs
          label={texts.viewsLabel}
          current={view}
          onPick={(key) => setView(FILING_VIEWS.find((one) => one === key) ?? 'all')}
          tabs={FILING_VIEWS.map((value) => ({
            value,
            content: (
              <>
                {texts.views[value]}
                {value === 'overdue' && <span className="tab-count"> {overdue}</span>}
              </>
            ),
          }))}
        />
      </div>
      <QueryView query={query} rows={12}>
        {(data) => (
          <FilingRows
            filings={data.pages.flatMap((page) => page.licences)}
            more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            isLoadingMore={query.isFetchingNextPage}
          />
        )}
      </QueryView>
    </Page>
  );
}

function FilingRows(props: {
  filings: readonly LicenceSummary[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const { filings: texts, licences } = useTexts();
  const columns = useColumns();
  if (props.filings.length === 0) {
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
          label={texts.title}
          columns={columns}
          rows={props.filings}
          rowKey={({ licenceId }) => licenceId}
        />
      </CardRows>
      {props.more && (
        <p className="licence-more no-print">
          <Button onClick={props.more} loading={props.isLoadingMore}>
            {licences.more}
          </Button>
        </p>
      )}
    </>
  );
}

function useColumns(): readonly Column<LicenceSummary>[] {
  const { filings: texts, licences } = useTexts();
  const { columns } = texts;
  return [
    {
      key: 'filing-number',
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
    {
      key: 'use',
      header: texts.use,
      kind: 'short',
      cell: (one) => licences.termText(one.validFrom, one.validTo ?? ''),
    },
    {
      key: 'cancel-by',
      header: columns.cancelBy,
      kind: 'short',
      cell: (one) => texts.cancelBy(one.cancelBy ?? ''),
    },
  ];
}
