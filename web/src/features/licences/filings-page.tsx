import { FILING_VIEWS } from '@banshi/contract/licence-words';
import { Link } from 'react-router';
import { endOf } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LicenceRows } from './licence-rows.tsx';
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
          <LicenceRows
            areFilings
            licences={data.pages.flatMap((page) => page.licences)}
            {...endOf(query)}
          />
        )}
      </QueryView>
    </Page>
  );
}
