import { useNavigate } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';
import { lineOption } from './chart-option.ts';
import { ChartPanel, LazyChart } from './chart-panel.tsx';
import { listOf } from './dashboard-links.ts';
import { FigureToList } from './figure-to-list.tsx';
import { PlainTable } from './plain-table.tsx';
import type { Dashboard } from './use-dashboard.ts';

/** Accepted and finished on each of the last thirty days. */
export function TrendPanel({ data }: { data: Dashboard }) {
  const { trend } = useTexts().dashboard;
  return (
    <ChartPanel
      title={trend.title}
      chart={<TrendChart data={data} height={240} />}
      table={<TrendTable data={data} />}
      definition={trend.definition}
    />
  );
}

/** The lines alone; a point opens the cases of its day. */
export function TrendChart(props: { data: Dashboard; height?: number; size?: number }) {
  const { statistics, dashboard } = useTexts();
  const formats = useFormats();
  const navigate = useNavigate();
  const { data, size = 12 } = props;
  const { accepted, closed } = statistics.chart;
  const words = { accepted, closed, number: formats.number, isPressed: true, size };
  const rows = data.trend.map(({ day, ...flow }) => ({ ...flow, label: day.slice(5) }));
  return (
    <LazyChart
      option={lineOption(rows, words)}
      label={dashboard.trend.label}
      {...(props.height === undefined ? {} : { height: props.height })}
      onMark={({ index, series }) => {
        const day = data.trend[index]?.day;
        if (day === undefined) return;
        const measure = series === 'first' ? 'accepted' : 'closed';
        void navigate(listOf(data, { measure, from: day, to: day }));
      }}
    />
  );
}

function TrendTable({ data }: { data: Dashboard }) {
  const { dashboard } = useTexts();
  const { counts, trend } = dashboard;
  const cell = (measure: 'accepted' | 'closed', { day, ...flow }: Dashboard['trend'][number]) => ({
    key: measure,
    cell: (
      <FigureToList
        to={listOf(data, { measure, from: day, to: day })}
        what={`${day} ${counts[measure]}`}
        count={flow[measure]}
      />
    ),
  });
  return (
    <PlainTable
      label={trend.title}
      heads={[trend.day, counts.accepted, counts.closed]}
      rows={data.trend
        .map((one) => ({
          ...{ key: one.day, name: one.day },
          cells: [cell('accepted', one), cell('closed', one)],
        }))
        .toReversed()}
    />
  );
}
