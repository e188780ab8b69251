import { COUNTED_GROUPINGS } from '@banshi/contract/indicator-words';
import { downloadCounts } from '@banshi/contract/indicators';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { ComparedCounts } from './compared-counts.tsx';
import { CountTable } from './count-table.tsx';
import { GroupingNotes } from './grouping-notes.tsx';
import { RatesPanel } from './rates-panel.tsx';
import { PeriodBar } from './selection-bar.tsx';
import { SheetDownloads } from './sheet-downloads.tsx';
import { useCountGrouping, useCounts } from './use-indicators.ts';
import { useSeenGroupings } from './use-seen-groupings.ts';
import { useSelection } from './use-statistics.ts';
import './statistics.css';

/** Everything that is counted in a period, and the rates with their definitions. */
export function IndicatorsPage() {
  const { indicators, statistics } = useTexts();
  const [{ period, definition }, select] = useSelection();
  const by = useCountGrouping();
  const groupings = useSeenGroupings(COUNTED_GROUPINGS);
  const counts = useCounts(period, by);
  return (
    <Page
      title={indicators.title}
      aside={<Link to={paths.statistics.to()}>{indicators.back}</Link>}
    >
      <div className="selection-bar no-print">
        <PeriodBar period={period} onPeriod={(next) => select({ by, period: next, definition })} />
      </div>
      <RatesPanel period={period} />
      <section className="notes-panel indicator-counts">
        <h2>{indicators.counts}</h2>
        <div className="selection-bar no-print">
          <ChoiceBar
            label={indicators.grouping}
            choices={groupings.map((key) => ({ key, text: statistics.groupings[key] }))}
            chosen={by}
            onChoose={(next) => select({ period, by: next, definition })}
          />
        </div>
        <SheetDownloads
          name={`counts-${by}-${period.from}-${period.to}`}
          fetchSheet={(asked) => call(downloadCounts, { query: { ...period, by, ...asked } })}
        />
        <QueryView query={counts} rows={18}>
          {(data) => (
            <>
              <CountTable key={data.by} counts={data} />
              <GroupingNotes by={data.by} />
            </>
          )}
        </QueryView>
      </section>
      <ComparedCounts period={period} by={by} />
    </Page>
  );
}
