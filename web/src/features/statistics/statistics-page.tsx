import { Button } from 'antd';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { SuppliedInTime } from '../../frame/supplied-in-time.tsx';
import { useTexts } from '../../text/language.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { DefinitionPanel } from './definition-panel.tsx';
import { ExplanationByPanel } from './explanation-by-panel.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';
import { FiguresView } from './figures-view.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SnapshotPanel } from './snapshot-panel.tsx';
import { useComparison } from './use-indicators.ts';
import {
  definitionSearch,
  type Selection,
  useExplanation,
  useSelection,
  useStatistics,
} from './use-statistics.ts';
import './statistics.css';

/** Accepted, finished and open cases of a period, with what they mean and what stands behind them. */
export function StatisticsPage() {
  const { dashboard, statistics, shell } = useTexts();
  const [selection, select] = useSelection();
  const figures = useStatistics(selection);
  const explanation = useExplanation(selection);
  const print = (
    <>
      <Link className="no-print" to={paths.dashboard.to()}>
        {dashboard.title}
      </Link>
      <Link
        className="no-print"
        to={`${paths.indicators.to()}?${new URLSearchParams({ ...selection.period })}`}
      >
        {statistics.toIndicators}
      </Link>
      <Link
        className="no-print"
        to={`${paths.reports.to()}?${new URLSearchParams({ ...selection.period, ...definitionSearch(selection.definition) })}`}
      >
        {statistics.toReports}
      </Link>
      <Link
        className="no-print"
        to={`${paths.quality.to()}?${new URLSearchParams({ ...selection.period })}`}
      >
        {statistics.toQuality}
      </Link>
      <Link
        className="no-print"
        to={`${paths.ratings.to()}?${new URLSearchParams({ ...selection.period })}`}
      >
        {statistics.toRatings}
      </Link>
      <Button className="page-print no-print" onClick={() => window.print()}>
        {shell.print}
      </Button>
    </>
  );
  return (
    <Page title={statistics.title} aside={print}>
      <SelectionBar selection={selection} onSelect={select} />
      <QueryView query={figures} rows={8}>
        {(data) => <FiguresView figures={data} isStale={figures.isPlaceholderData} />}
      </QueryView>
      <ComparisonPanel selection={selection} />
      <div className="statistics-notes">
        <QueryView query={explanation} rows={5}>
          {(data) => (
            <ExplanationPanel
              {...{ rows: data.rows, total: data.total, definition: data.definition }}
              period={selection.period}
            />
          )}
        </QueryView>
        <DefinitionPanel definition={selection.definition} />
        <SuppliedInTime from={selection.period.from} to={selection.period.to} />
      </div>
      <ExplanationByPanel selection={selection} />
      <div className="statistics-snapshots">
        <SnapshotPanel period={selection.period} definition={selection.definition} />
      </div>
    </Page>
  );
}

/** The figures of the same grouping beside those of the week before and the year before. */
function ComparisonPanel({ selection }: { selection: Selection }) {
  const { comparison } = useTexts().indicators;
  const query = useComparison(selection);
  return (
    <section className="notes-panel statistics-comparison" aria-busy={query.isPlaceholderData}>
      <h2>{comparison.title}</h2>
      <QueryView query={query} rows={8}>
        {(data) => <ComparisonTable key={data.by} compared={data} />}
      </QueryView>
    </section>
  );
}
