import { useNavigate } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';
import { columnOption } from './chart-option.ts';
import { ChartPanel, LazyChart } from './chart-panel.tsx';
import { dayOf, listOf } from './dashboard-links.ts';
import { FigureToList } from './figure-to-list.tsx';
import { PlainTable } from './plain-table.tsx';
import type { Dashboard } from './use-dashboard.ts';

type Hour = Dashboard['hours'][number];

/** The hours at which a hall is usually open; others are shown when they have anything. */
const [OPENS, CLOSES] = [8, 17];

/** What came in and was finished in each hour of today. */
export function HoursPanel({ data }: { data: Dashboard }) {
  const texts = useTexts();
  const { hours, counts } = texts.dashboard;
  const { formats, toList, shown } = useHours(data);
  const navigate = useNavigate();
  if (data.hours.every(isQuiet)) {
    return (
      <section className="notes-panel">
        <h2>{hours.title}</h2>
        <p className="faint">{hours.empty}</p>
      </section>
    );
  }
  const names = { accepted: counts.received, closed: counts.closed };
  const words = { ...names, number: formats.number, isPressed: true };
  const rows = shown.map((one) => ({
    label: hours.of(one.hour),
    accepted: one.received,
    closed: one.closed,
  }));
  return (
    <ChartPanel
      title={hours.title}
      chart={
        <LazyChart
          option={columnOption(rows, words)}
          label={hours.label}
          height={220}
          onMark={({ index, series }) => {
            const one = shown[index];
            if (one) void navigate(toList(one, series === 'first' ? 'received' : 'closed'));
          }}
        />
      }
      table={<HoursTable shown={shown} toList={toList} />}
    />
  );
}

type ToList = (one: Hour, measure: 'received' | 'closed') => string;

function HoursTable({ shown, toList }: { shown: readonly Hour[]; toList: ToList }) {
  const { hours, counts } = useTexts().dashboard;
  const cell = (one: Hour, measure: 'received' | 'closed') => ({
    key: measure,
    cell: (
      <FigureToList
        to={toList(one, measure)}
        what={`${hours.of(one.hour)} ${counts[measure]}`}
        count={one[measure]}
      />
    ),
  });
  return (
    <PlainTable
      label={hours.title}
      heads={[hours.hour, counts.received, counts.closed]}
      rows={shown.map((one) => ({
        ...{ key: String(one.hour), name: hours.of(one.hour) },
        cells: [cell(one, 'received'), cell(one, 'closed')],
      }))}
    />
  );
}

function useHours(data: Dashboard) {
  const day = dayOf(data);
  const toList: ToList = ({ hour }, measure) => listOf(data, { measure, from: day, to: day, hour });
  const shown = data.hours.filter(
    (one) => (one.hour >= OPENS && one.hour <= CLOSES) || !isQuiet(one),
  );
  return { formats: useFormats(), toList, shown };
}

function isQuiet({ received, closed }: Hour): boolean {
  return received === 0 && closed === 0;
}
