import { REFUSED_COUNTED } from '@banshi/contract/definition-words';
import { type ReactNode, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDocumentTitle } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { dayOf, listOf, listOfRow } from './dashboard-links.ts';
import { FigureToList } from './figure-to-list.tsx';
import { PlainTable } from './plain-table.tsx';
import { ranked } from './ranking-panel.tsx';
import { TrendChart } from './trend-panel.tsx';
import { type Dashboard, EVERYBODY, useDashboard } from './use-dashboard.ts';
import { definitionOf } from './use-statistics.ts';
import './statistics.css';
import './screen.css';

const RANKED_MAX = 10;
const LETTERS_PX = 22;

/** The large screen of the hall: what was done today, renewed each minute; numbers only, of no person. */
export function ScreenPage({ languages }: { languages: ReactNode }) {
  const { screen } = useTexts().dashboard;
  const [search] = useSearchParams();
  const definition = definitionOf(search.get('definition'));
  const department = search.get('department') ?? EVERYBODY;
  const query = useDashboard(department, { definition, isRenewed: true });
  useDocumentTitle(screen.title);
  return (
    <main className="screen">
      <QueryView query={query} rows={16}>
        {(data) => <Screen data={data} isStale={query.isError} languages={languages} />}
      </QueryView>
    </main>
  );
}

function Screen(props: { data: Dashboard; isStale: boolean; languages: ReactNode }) {
  const { data, isStale, languages } = props;
  const { dashboard, statistics } = useTexts();
  const { screen } = dashboard;
  const formats = useFormats();
  const [search] = useSearchParams();
  return (
    <>
      <header className="screen-head">
        <h1>{data.department?.name ?? screen.title}</h1>
        <p>{isStale ? screen.stale : screen.asOf(formats.moment(data.asOf))}</p>
        <Link to={paths.dashboard.to(Object.fromEntries(search))}>{screen.back}</Link>
        {languages}
      </header>
      <TodayFigures data={data} />
      <p className="screen-definition">
        {screen.definition}
        {data.definition === REFUSED_COUNTED && <strong>{dashboard.refusedCounted.ofAll}</strong>}
      </p>
      <section className="screen-trend">
        <h2>{dashboard.trend.title}</h2>
        <Suspense fallback={<p className="faint">{statistics.chart.loading}</p>}>
          <TrendChart data={data} size={LETTERS_PX} />
        </Suspense>
      </section>
      <TodayRanking data={data} />
    </>
  );
}

function TodayFigures({ data }: { data: Dashboard }) {
  const { counts } = useTexts().dashboard;
  const day = dayOf(data);
  const figures = { ...data.spans.today, open: data.open };
  return (
    <dl className="screen-figures">
      {(['received', 'accepted', 'closed', 'open'] as const).map((measure) => (
        <div key={measure}>
          <dt>{counts[measure]}</dt>
          <dd>
            <FigureToList
              to={listOf(data, { measure, from: day, to: day })}
              what={counts[measure]}
              count={figures[measure]}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TodayRanking({ data }: { data: Dashboard }) {
  const { screen, ranking, counts } = useTexts().dashboard;
  const day = dayOf(data);
  const rows = ranked(data.departments, 'today').slice(0, RANKED_MAX);
  const table = rows.map((row) => ({
    key: row.key,
    name: row.label,
    cells: (['accepted', 'closed'] as const).map((measure) => ({
      key: measure,
      cell: (
        <FigureToList
          to={listOfRow(data, row, { measure, from: day, to: day })}
          what={`${row.label} ${counts[measure]}`}
          count={row[measure]}
        />
      ),
    })),
  }));
  return (
    <section className="screen-ranking">
      <h2>{screen.ranking}</h2>
      {rows.length === 0 ? (
        <p className="faint">{ranking.empty}</p>
      ) : (
        <PlainTable
          label={screen.ranking}
          heads={[ranking.department, counts.accepted, counts.closed]}
          rows={table}
        />
      )}
    </section>
  );
}
