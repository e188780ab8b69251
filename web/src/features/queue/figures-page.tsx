import type { QueueFigure, QueueFigures } from '@banshi/contract/queue-figures';
import { QUEUE_REPORT } from '@banshi/contract/report-words';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { QueueFrame } from './queue-frame.tsx';
import { useQueueFigures } from './use-queue.ts';
import '../../frame/record-form.css';

/** 等候情况: of today, or of the days in the address. */
export function FiguresPage() {
  const { figures } = useTexts().queue;
  const today = useFormats().now().slice(0, 10);
  const [search, setSearch] = useSearchParams();
  const days = { from: search.get('from') ?? today, to: search.get('to') ?? today };
  const isSound = isCalendarDay(days.from) && isCalendarDay(days.to) && days.from <= days.to;
  const show = (part: Partial<typeof days>) => setSearch({ ...days, ...part }, { replace: true });
  return (
    <QueueFrame here="figures" title={figures.title}>
      <div className="record-grid queue-days no-print">
        <DayField label={figures.from} value={days.from} onChange={(from) => show({ from })} />
        <DayField
          label={figures.to}
          value={days.to}
          error={isSound ? undefined : figures.daysWrong}
          onChange={(to) => show({ to })}
        />
      </div>
      {isSound && (
        <p className="no-print">
          <Link to={paths.reports.to({ ...days, report: QUEUE_REPORT })}>{figures.report}</Link>
        </p>
      )}
      {isSound && <Figures days={days} />}
    </QueueFrame>
  );
}

function Figures({ days }: { days: { readonly from: string; readonly to: string } }) {
  const { figures } = useTexts().queue;
  const query = useQueueFigures(days);
  return (
    <QueryView query={query} rows={10}>
      {(data) => (
        <div className="queue">
          <Total data={data} />
          {data.total.taken === 0 ? (
            <p className="faint">{figures.empty}</p>
          ) : (
            <>
              <FigureTable of="byClass" rows={data.byClass} />
              <FigureTable of="byWindow" rows={data.byWindow} />
              {data.byDay.length > 1 && <FigureTable of="byDay" rows={data.byDay} />}
              <Hours hours={data.hours} />
            </>
          )}
          <p className="faint">{figures.definition}</p>
        </div>
      )}
    </QueryView>
  );
}

function Total({ data: { asOf, waiting, total } }: { data: QueueFigures }) {
  const { figures } = useTexts().queue;
  const formats = useFormats();
  const { columns } = figures;
  return (
    <section className="plain-panel">
      <p className="faint">{figures.asOf(formats.moment(asOf))}</p>
      <FactList
        rows={[
          ...(waiting === null ? [] : [[figures.waiting, formats.number(waiting)] as const]),
          [columns.taken, formats.number(total.taken ?? 0)],
          [columns.averageWait, total.averageWait ?? figures.none],
          [columns.averageService, total.averageService ?? figures.none],
          [
            columns.abandonment,
            total.abandonment === null ? figures.none : figures.percent(total.abandonment),
          ],
        ]}
      />
    </section>
  );
}

const COUNTS = ['taken', 'started', 'skipped', 'cancelled', 'expired', 'transferred'] as const;

function FigureTable({
  of,
  rows,
}: {
  of: 'byClass' | 'byWindow' | 'byDay';
  rows: readonly QueueFigure[];
}) {
  const { figures } = useTexts().queue;
  const formats = useFormats();
  const { columns, none, percent } = figures;
  const counted = COUNTS.filter((name) => name !== 'taken' || of !== 'byWindow');
  const all: readonly Column<QueueFigure>[] = [
    { key: 'label', header: columns.key[of], cell: ({ label }) => label },
    ...(['averageWait', 'averageService'] as const).map((key) => ({
      ...{ key, header: columns[key], kind: 'number' as const },
      cell: (row: QueueFigure) => row[key] ?? none,
    })),
    ...counted.map((key) => ({
      ...{ key, header: columns[key], kind: 'number' as const },
      cell: (row: QueueFigure) => formats.number(row[key] ?? 0),
    })),
    {
      ...{ key: 'abandonment', header: columns.abandonment, kind: 'number' },
      cell: ({ abandonment }) => (abandonment === null ? none : percent(abandonment)),
    },
  ];
  if (rows.length === 0) return null;
  return (
    <section className="plain-panel">
      <h2>{figures[of]}</h2>
      <Scrolled label={figures[of]}>
        <DataTable label={figures[of]} columns={all} rows={rows} rowKey={({ key }) => key} />
      </Scrolled>
    </section>
  );
}

/** A table wider than a phone is moved with a finger, or with the keys. */
function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="queue-figures table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

type Hour = QueueFigures['hours'][number];

function Hours({ hours }: Pick<QueueFigures, 'hours'>) {
  const { figures } = useTexts().queue;
  const formats = useFormats();
  const { columns } = figures;
  const most = Math.max(1, ...hours.map(({ taken }) => taken));
  const all: readonly Column<Hour>[] = [
    { key: 'hour', header: columns.hour, kind: 'short', cell: ({ hour }) => figures.hour(hour) },
    ...(['taken', 'started'] as const).map((key) => ({
      ...{ key, header: columns[key], kind: 'number' as const },
      cell: (row: Hour) => formats.number(row[key]),
    })),
    {
      ...{ key: 'load', header: columns.load, kind: 'wide' },
      cell: ({ taken }) => <meter className="queue-load" value={taken} max={most} aria-hidden />,
    },
  ];
  return (
    <section className="plain-panel">
      <h2>{figures.byHour}</h2>
      <DataTable
        label={figures.byHour}
        columns={all}
        rows={hours}
        rowKey={({ hour }) => String(hour)}
      />
    </section>
  );
}
