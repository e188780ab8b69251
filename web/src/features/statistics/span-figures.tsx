import { MEASURES } from '@banshi/contract/case-words';
import type { SpanCounts } from '@banshi/contract/dashboard';
import { DASHBOARD_SPANS, type DashboardSpan } from '@banshi/contract/dashboard-words';
import { useFormats, useTexts } from '../../text/language.tsx';
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
    cell: <InTime counts={data.spans[span]} />,
  }));
  const open = listOf(data, { measure: 'open', from: day, to: day });
  return (
    <section className="notes-panel">
      <h2>{dashboard.figures}</h2>
      <PlainTable
        label={dashboard.figures}
        heads={[dashboard.figure, ...DASHBOARD_SPANS.map((span) => spans[span])]}
        rows={[...rows, { key: 'inTime', name: counts.inTime, cells: inTime }]}
      />
      <p className="figure-in-words">
        {counts.open} <FigureToList to={open} what={counts.open} count={data.open} />
      </p>
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
  const formats = useFormats();
  const { from, to } = data.spans[span];
  const count = data.spans[span][name];
  const measure = MEASURES.find((one) => one === name);
  if (measure === undefined) return formats.number(count);
  const what = `${spans[span]} ${counts[name]}`;
  return <FigureToList to={listOf(data, { measure, from, to })} what={what} count={count} />;
}

function InTime({ counts }: { counts: SpanCounts }) {
  const { dashboard } = useTexts();
  const formats = useFormats();
  return dashboard.inTime(
    formats.number(counts.closedInTime),
    formats.number(counts.closedWithPromise),
  );
}
