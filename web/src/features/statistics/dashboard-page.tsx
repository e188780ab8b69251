import { DASHBOARD_SPANS, type DashboardSpan } from '@banshi/contract/dashboard-words';
import { REFUSED_COUNTED, STANDARD_DEFINITION } from '@banshi/contract/definition-words';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { DashboardRates } from './dashboard-rates.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { RankingPanel } from './ranking-panel.tsx';
import { DefinitionBar } from './selection-bar.tsx';
import { SpanFigures } from './span-figures.tsx';
import { TileMap } from './tile-map.tsx';
import { TrendPanel } from './trend-panel.tsx';
import { type Dashboard, EVERYBODY, useDashboard } from './use-dashboard.ts';
import { definitionOf } from './use-statistics.ts';
import { WaitingPanel } from './waiting-panel.tsx';
import './statistics.css';
import './dashboard.css';

/** Today, this week and this year of the centre or of one department. */
export function DashboardPage() {
  const { dashboard, shell } = useTexts();
  const [search, setSearch] = useSearchParams();
  const definition = definitionOf(search.get('definition'));
  const query = useDashboard(search.get('department') ?? undefined, { definition });
  const look = (next: Look) => setSearch({ ...Object.fromEntries(search), ...next });
  const of = query.data?.department?.name ?? dashboard.ofAll;
  return (
    <Page
      title={query.data ? dashboard.of(of) : dashboard.title}
      aside={
        <>
          <Link className="no-print" to={paths.statistics.to()}>
            {dashboard.toStatistics}
          </Link>
          <Link className="no-print" to={paths.screen.to(Object.fromEntries(search))}>
            {dashboard.toScreen}
          </Link>
          <Button className="page-print no-print" onClick={() => window.print()}>
            {shell.print}
          </Button>
        </>
      }
    >
      <QueryView query={query} rows={16}>
        {(data) => <Panels data={data} onLook={look} />}
      </QueryView>
      {query.isError && search.has('department') && (
        <p className="figure-in-words">
          <Link to={paths.dashboard.to()}>{dashboard.own}</Link>
        </p>
      )}
    </Page>
  );
}

/** What somebody looks at, in the address. */
interface Look {
  readonly department?: string;
  readonly definition?: string;
}

function Panels({ data, onLook }: { data: Dashboard; onLook: (next: Look) => void }) {
  const { dashboard, statistics } = useTexts();
  const formats = useFormats();
  const [span, setSpan] = useState<DashboardSpan>('year');
  return (
    <>
      <div className="selection-bar no-print">
        <DepartmentChoice data={data} onChoose={(department) => onLook({ department })} />
        <ChoiceBar
          label={dashboard.spanLabel}
          choices={DASHBOARD_SPANS.map((key) => ({ key, text: dashboard.spans[key] }))}
          chosen={span}
          onChoose={setSpan}
        />
        <DefinitionBar
          definition={data.definition === REFUSED_COUNTED ? REFUSED_COUNTED : STANDARD_DEFINITION}
          onDefinition={(next) => onLook({ definition: String(next) })}
        />
      </div>
      <p className="figures-moment">
        <span>{statistics.asOf(formats.moment(data.asOf))}</span>
        <span>{statistics.unit}</span>
        {data.definition === REFUSED_COUNTED && (
          <strong>{dashboard.refusedCounted[data.department ? 'ofDepartment' : 'ofAll']}</strong>
        )}
      </p>
      <div className="dashboard">
        <SpanFigures data={data} />
        <WaitingPanel data={data} />
        <TrendPanel data={data} />
        <HoursPanel key={data.department?.code ?? EVERYBODY} data={data} />
        <RankingPanel data={data} span={span} />
        <AreasPanel data={data} span={span} />
        <DashboardRates data={data} />
      </div>
    </>
  );
}

/** The map; of a department it takes a recount where its totals are older than it. */
function AreasPanel({ data, span }: { data: Dashboard; span: DashboardSpan }) {
  const { map } = useTexts().dashboard;
  // Of a department no refused acceptances are kept by prefecture.
  const shown = data.department ? { ...data, definition: STANDARD_DEFINITION } : data;
  if (data.areas) return <TileMap data={shown} areas={data.areas} span={span} />;
  return (
    <section className="notes-panel">
      <h2>{map.title}</h2>
      <p>{map.notCounted}</p>
    </section>
  );
}

function DepartmentChoice({
  data,
  onChoose,
}: {
  data: Dashboard;
  onChoose: (code: string) => void;
}) {
  const { dashboard } = useTexts();
  const { department, departments } = data;
  const isListed = departments.some(({ key }) => key === department?.code);
  return (
    <label className="department-choice">
      {dashboard.choose}
      <select
        value={department?.code ?? EVERYBODY}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value={EVERYBODY}>{dashboard.ofAll}</option>
        {department && !isListed && <option value={department.code}>{department.name}</option>}
        {departments.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
