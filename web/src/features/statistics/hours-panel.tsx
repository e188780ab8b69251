import { REFUSED_COUNTED, STANDARD_DEFINITION } from '@banshi/contract/definition-words';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { columnOption } from './chart-option.ts';
import { ChartWithTable, LazyChart } from './chart-panel.tsx';
import { dayOf, listOf } from './dashboard-links.ts';
import { FigureToList } from './figure-to-list.tsx';
import type { Period } from './period.ts';
import { PlainTable } from './plain-table.tsx';
import { PeriodFields } from './selection-bar.tsx';
import { type Dashboard, type HoursLoad, useLoadByHour } from './use-dashboard.ts';

type Hour = Dashboard['hours'][number];

/** The hours at which a hall is usually open; others are shown when they have anything. */
const [OPENS, CLOSES] = [8, 17];

/** What came in and was finished in each hour: of today, of another day, or on average over several. */
export function HoursPanel({ data }: { data: Dashboard }) {
  const { hours } = useTexts().dashboard;
  const today = dayOf(data);
  const [period, choose] = useState<Period>({ from: today, to: today });
  const counted = data.definition === REFUSED_COUNTED ? REFUSED_COUNTED : STANDARD_DEFINITION;
  const isToday = period.from === today && period.to === today;
  return (
    <section className="notes-panel">
      <h2>{hours.title}</h2>
      <div className="no-print">
        <PeriodFields period={period} onPeriod={choose} />
      </div>
      {isToday ? (
        <HoursChart
          data={data}
          load={{ ...period, definition: data.definition, workDays: 1, hours: data.hours }}
        />
      ) : (
        <OtherHours data={data} period={period} />
      )}
      <p className="figure-definition">{hours.definitions[counted]}</p>
    </section>
  );
}

function OtherHours({ data, period }: { data: Dashboard; period: Period }) {
  return (
    <QueryView query={useLoadByHour(period, data)} rows={8}>
      {(load) => <HoursChart data={data} load={load} />}
    </QueryView>
  );
}

interface HoursProps {
  readonly data: Dashboard;
  readonly load: HoursLoad;
}

function HoursChart({ data, load }: HoursProps) {
  const { hours, counts } = useTexts().dashboard;
  const { formats, toList, shown, perDay } = useHours(data, load);
  const navigate = useNavigate();
  if (load.hours.every(isQuiet)) return <p className="faint">{hours.empty}</p>;
  const names = { accepted: counts.received, closed: counts.closed };
  const words = { ...names, number: formats.number, isPressed: true };
  const rows = shown.map((one) => ({
    label: hours.of(one.hour),
    accepted: perDay(one.received),
    closed: perDay(one.closed),
  }));
  return (
    <>
      {isOneDay(load) || <p className="faint">{hours.average(load.workDays)}</p>}
      <ChartWithTable
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
        table={<HoursTable {...{ shown, toList, load, perDay }} />}
      />
    </>
  );
}

type ToList = (one: Hour, measure: 'received' | 'closed') => string;

interface HoursTableProps extends Pick<HoursProps, 'load'> {
  readonly shown: readonly Hour[];
  readonly toList: ToList;
  readonly perDay: (count: number) => number;
}

/** Of several days the average beside the sum, which is what the list holds. */
function HoursTable({ shown, toList, load, perDay }: HoursTableProps) {
  const { hours, counts } = useTexts().dashboard;
  const formats = useFormats();
  const isOne = isOneDay(load);
  const measures = ['received', 'closed'] as const;
  const cellsOf = (one: Hour) =>
    measures.flatMap((measure) => {
      const what = `${hours.of(one.hour)} ${counts[measure]}`;
      const sum = {
        key: measure,
        cell: <FigureToList to={toList(one, measure)} what={what} count={one[measure]} />,
      };
      const average = { key: `${measure}-day`, cell: formats.number(perDay(one[measure])) };
      return isOne ? [sum] : [average, sum];
    });
  const heads = measures.flatMap((measure) =>
    isOne ? [counts[measure]] : [hours.perDay(counts[measure]), counts[measure]],
  );
  return (
    <PlainTable
      label={hours.title}
      heads={[hours.hour, ...heads]}
      rows={shown.map((one) => ({
        ...{ key: String(one.hour), name: hours.of(one.hour) },
        cells: cellsOf(one),
      }))}
    />
  );
}

function useHours(data: Dashboard, load: HoursLoad) {
  const { from, to, workDays } = load;
  const toList: ToList = ({ hour }, measure) => listOf(data, { measure, from, to, hour });
  const shown = load.hours.filter(
    (one) => (one.hour >= OPENS && one.hour <= CLOSES) || !isQuiet(one),
  );
  const days = isOneDay(load) ? 1 : Math.max(workDays, 1);
  const perDay = (count: number) => Math.round((count / days) * 10) / 10;
  return { formats: useFormats(), toList, shown, perDay };
}

function isOneDay({ from, to }: Period): boolean {
  return from === to;
}

function isQuiet({ received, closed }: Hour): boolean {
  return received === 0 && closed === 0;
}
