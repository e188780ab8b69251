import { lazy, type ReactNode, Suspense } from 'react';
import { useTexts } from '../../text/language.tsx';
import './statistics.css';

/** A chart, drawn once its library is there. */
export const LazyChart = lazy(async () => {
  const { ChartCanvas } = await import('./chart-canvas.tsx');
  return { default: ChartCanvas };
});

/** A chart under its heading, and the same numbers as a table to unfold, each the way to its cases. */
export function ChartPanel(props: {
  title: string;
  aside?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  /** How its figures are defined (口径). */
  definition: string;
  className?: string;
}) {
  return (
    <section className={`notes-panel ${props.className ?? ''}`}>
      <div className="panel-head">
        <h2>{props.title}</h2>
        {props.aside}
      </div>
      <ChartWithTable chart={props.chart} table={props.table} />
      <p className="figure-definition">{props.definition}</p>
    </section>
  );
}

/** A chart, and the same numbers as a table to unfold. */
export function ChartWithTable({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  const { statistics, dashboard } = useTexts();
  return (
    <>
      <Suspense fallback={<p className="faint">{statistics.chart.loading}</p>}>{chart}</Suspense>
      <details className="panel-table">
        <summary>{dashboard.asTable}</summary>
        {table}
      </details>
    </>
  );
}
