import type { DashboardRow } from '@banshi/contract/dashboard';
import type { DashboardSpan } from '@banshi/contract/dashboard-words';
import { useNavigate } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';
import { barOption } from './chart-option.ts';
import { ChartPanel, LazyChart } from './chart-panel.tsx';
import { chartRows } from './chart-rows.ts';
import { listOfRow } from './dashboard-links.ts';
import { FigureToList } from './figure-to-list.tsx';
import { PlainTable } from './plain-table.tsx';
import type { Dashboard } from './use-dashboard.ts';

const ROW_PX = 40;

/** The departments by what they accepted in a span, those with most first. */
export function ranked(rows: readonly DashboardRow[], span: DashboardSpan) {
  return rows
    .map((row) => ({ ...row, ...row[span] }))
    .filter(({ accepted, closed }) => accepted !== 0 || closed !== 0)
    .toSorted((one, other) => other.accepted - one.accepted || other.closed - one.closed);
}

/** The departments against each other. */
export function RankingPanel({ data, span }: { data: Dashboard; span: DashboardSpan }) {
  const { statistics, dashboard } = useTexts();
  const { ranking, spans } = dashboard;
  const formats = useFormats();
  const navigate = useNavigate();
  const rows = ranked(data.departments, span);
  const shown = chartRows(rows);
  const title = `${ranking.title} · ${spans[span]}`;
  if (rows.length === 0) {
    return (
      <section className="notes-panel">
        <h2>{title}</h2>
        <p className="faint">{ranking.empty}</p>
      </section>
    );
  }
  const { accepted, closed } = statistics.chart;
  const words = { accepted, closed, number: formats.number, isPressed: true };
  const chart = (
    <>
      <LazyChart
        option={barOption(shown, words)}
        label={ranking.label}
        height={shown.length * ROW_PX + 16}
        onMark={({ index, series }) => {
          const row = shown[index];
          const measure = series === 'first' ? 'accepted' : 'closed';
          if (row) void navigate(listOfRow(data, row, { measure, ...data.spans[span] }));
        }}
      />
      {shown.length < rows.length && (
        <p className="faint">{ranking.some(shown.length, rows.length)}</p>
      )}
    </>
  );
  return (
    <ChartPanel
      title={title}
      chart={chart}
      table={<RankingTable data={data} span={span} />}
      definition={ranking.definition}
    />
  );
}

function RankingTable({ data, span }: { data: Dashboard; span: DashboardSpan }) {
  const { ranking, counts, spans } = useTexts().dashboard;
  const { to } = data.spans.today;
  const rows = ranked(data.departments, span).map((row, index) => {
    const cell = (measure: 'accepted' | 'closed' | 'open') => {
      const period = measure === 'open' ? { from: to, to } : data.spans[span];
      const list = listOfRow(data, row, { measure, from: period.from, to: period.to });
      const what = `${row.label} ${counts[measure]}`;
      return {
        key: measure,
        cell: <FigureToList to={list} what={what} count={row[measure]} />,
      };
    };
    return {
      key: row.key,
      name: `${index + 1}. ${row.label}`,
      cells: [cell('accepted'), cell('closed'), cell('open')],
    };
  });
  return (
    <PlainTable
      label={`${ranking.title} ${spans[span]}`}
      heads={[ranking.department, counts.accepted, counts.closed, ranking.open]}
      rows={rows}
    />
  );
}
