import type { SpanCounts } from '@banshi/contract/dashboard';
import { DASHBOARD_SPANS, type DashboardSpan } from '@banshi/contract/dashboard-words';
import { REFUSED_COUNTED, STANDARD_DEFINITION } from '@banshi/contract/definition-words';
import { useTexts } from '../../text/language.tsx';
import { dayOf, listOf } from './dashboard-links.ts';
import { FigureToList } from './figure-to-list.tsx';
import { PlainTable } from './plain-table.tsx';
import type { Dashboard } from './use-dashboard.ts';

const SHOWN = [
  'received',
  'accepted',
  'closed',
  'refused',
  'refusedAcceptance',
  'acceptedTolerant',
] as const satisfies readonly (keyof SpanCounts)[];

/** Today, this week and this year side by side; what is open, once. */
export function SpanFigures({ data }: { data: Dashboard }) {
  const { dashboard } = useTexts();
  const { counts, spans } = dashboard;
  const day = dayOf(data);
  const rows = SHOWN.map((name) => ({
    key: name,
    name: counts[name],
    cells: DASHBOARD_SPANS.map((span) => ({
      key: span,
      cell: <SpanFigure name={name} span={span} data={data} />,
    })),
  }));
  const inTime = DASHBOARD_SPANS.map((span) => ({
    key: span,
    cell: <InTime span={span} data={data} />,
  }));
  const other = DASHBOARD_SPANS.map((span) => ({
    key: span,
    cell: <FinishedOtherwise span={span} data={data} />,
  }));
  const open = listOf(data, { measure: 'open', from: day, to: day });
  return (
    <section className="notes-panel">
      <h2>{dashboard.figures}</h2>
      <PlainTable
        label={dashboard.figures}
        heads={[dashboard.figure, ...DASHBOARD_SPANS.map((span) => spans[span])]}
        rows={[
          ...rows,
          { key: 'other', name: counts[otherWay(data)], cells: other },
          { key: 'inTime', name: counts.inTime, cells: inTime },
        ]}
      />
      <p className="figure-in-words">
        {counts.open} <FigureToList to={open} what={counts.open} count={data.open} />
      </p>
      {dashboard.definition.map((line) => (
        <p key={line} className="figure-definition">
          {line}
        </p>
      ))}
    </section>
  );
}

interface SpanFigureProps {
  readonly name: (typeof SHOWN)[number];
  readonly span: DashboardSpan;
  readonly data: Dashboard;
}

function SpanFigure({ name, span, data }: SpanFigureProps) {
  const { counts, spans } = useTexts().dashboard;
  const { from, to } = data.spans[span];
  const count = data.spans[span][name];
  const what = `${spans[span]} ${counts[name]}`;
  return <FigureToList to={listOf(data, { measure: name, from, to })} what={what} count={count} />;
}

/** What the other definition would call finished. */
function otherWay({ definition }: Dashboard) {
  return definition === REFUSED_COUNTED ? 'closedAlone' : 'closedWithRefused';
}

/** Finished by the other definition, beside that of the dashboard. */
function FinishedOtherwise({ span, data }: Omit<SpanFigureProps, 'name'>) {
  const { counts, spans } = useTexts().dashboard;
  const { from, to, closed, refusedAcceptance } = data.spans[span];
  const isRefusedCounted = data.definition === REFUSED_COUNTED;
  const definition = isRefusedCounted ? STANDARD_DEFINITION : REFUSED_COUNTED;
  return (
    <FigureToList
      to={listOf({ ...data, definition }, { measure: 'closed', from, to })}
      what={`${spans[span]} ${counts[otherWay(data)]}`}
      count={isRefusedCounted ? closed - refusedAcceptance : closed + refusedAcceptance}
    />
  );
}

function InTime({ span, data }: Omit<SpanFigureProps, 'name'>) {
  const { dashboard, words } = useTexts();
  const { from, to, ...counts } = data.spans[span];
  const [part, whole] = (['closedInTime', 'closedWithPromise'] as const).map((measure) => (
    <FigureToList
      key={measure}
      to={listOf(data, { measure, from, to })}
      what={`${dashboard.spans[span]} ${words.measure[measure]}`}
      count={counts[measure]}
    />
  ));
  return (
    <>
      {part} / {whole}
    </>
  );
}
