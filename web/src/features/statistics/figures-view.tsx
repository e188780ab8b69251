import { lazy, Suspense } from 'react';
import { useFormats, useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { FigureTable } from './figure-table.tsx';
import { definitionOf, type Figures } from './use-statistics.ts';

const FigureChart = lazy(async () => {
  const { FigureChart: Chart } = await import('./figure-chart.tsx');
  return { default: Chart };
});

/** The figures as a table with its chart, their period and their moment. */
export function FiguresView({ figures, isStale }: { figures: Figures; isStale: boolean }) {
  const { statistics } = useTexts();
  const formats = useFormats();
  const version = definitionOf(String(figures.definition));
  return (
    <section className={`figures${isStale ? ' is-stale' : ''}`} aria-busy={isStale}>
      <p className="figures-moment">
        <strong>{statistics.period(figures.from, figures.to)}</strong>
        <span>{statistics.asOf(formats.moment(figures.asOf))}</span>
        <span>{statistics.unit}</span>
        <span>{statistics.countedBy(figures.definition, statistics.definitions[version])}</span>
      </p>
      {figures.rows.length === 0 ? (
        <PageState kind="empty" title={statistics.empty.title}>
          {statistics.empty.detail}
        </PageState>
      ) : (
        <div className="figures-columns">
          <FigureTable figures={figures} />
          <Suspense fallback={<p className="faint">{statistics.chart.loading}</p>}>
            <FigureChart figures={figures} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
