import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { SuppliedInTime } from '../../frame/supplied-in-time.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { DefinitionPanel } from './definition-panel.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';
import { FiguresView } from './figures-view.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SnapshotPanel } from './snapshot-panel.tsx';
import { definitionSearch, useExplanation, useSelection, useStatistics } from './use-statistics.ts';
import './statistics.css';

/** Accepted, finished and open cases of a period, with what they mean and what stands behind them. */
export function StatisticsPage() {
  const { dashboard, statistics, shell } = useTexts();
  const [selection, select] = useSelection();
  const figures = useStatistics(selection);
  const explanation = useExplanation(selection);
  const print = (
    <>
      <Link to={paths.dashboard.to()}>{dashboard.title}</Link>
      <Link to={`${paths.indicators.to()}?${new URLSearchParams({ ...selection.period })}`}>
        {statistics.toIndicators}
      </Link>
      <Link
        to={`${paths.reports.to()}?${new URLSearchParams({ ...selection.period, ...definitionSearch(selection.definition) })}`}
      >
        {statistics.toReports}
      </Link>
      <Link to={`${paths.quality.to()}?${new URLSearchParams({ ...selection.period })}`}>
        {statistics.toQuality}
      </Link>
      <Link to={`${paths.ratings.to()}?${new URLSearchParams({ ...selection.period })}`}>
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
      <div className="statistics-snapshots">
        <SnapshotPanel period={selection.period} definition={selection.definition} />
      </div>
      <PrintFoot />
    </Page>
  );
}

function PrintFoot() {
  const { shell } = useTexts();
  const formats = useFormats();
  const { name } = useSession();
  return <p className="print-only">{shell.footnote(formats.now(), name)}</p>;
}
