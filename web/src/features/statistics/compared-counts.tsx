import type { ReplyOf } from '@banshi/contract/endpoint';
import { COUNTED, type CountedGrouping } from '@banshi/contract/indicator-words';
import type { ComparedCount, compareCounts } from '@banshi/contract/indicators';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import { AMONG_OF_TOTAL, toCounted } from './counted.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureToList } from './figure-to-list.tsx';
import type { Period } from './period.ts';
import { useFirstRows } from './use-first-rows.tsx';
import { useComparedCounts } from './use-indicators.ts';
import { useRowLabel } from './use-row-label.ts';

type Compared = ReplyOf<typeof compareCounts>;

const COLUMNS = ['now', 'before', 'change', 'yearBefore', 'yearChange'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** One count of the rows of a grouping against the period before (环比) and the year before (同比). */
export function ComparedCounts({ period, by }: { period: Period; by: CountedGrouping }) {
  const { indicators, words } = useTexts();
  const [measure, choose] = useState<(typeof COUNTED)[number]>('accepted');
  const query = useComparedCounts({ period, by, measure });
  return (
    <section className="notes-panel indicator-counts">
      <h2>{indicators.compare.title}</h2>
      <ChoiceField
        label={indicators.compare.measure}
        value={measure}
        choices={COUNTED.map((key) => ({ key, text: words.measure[key] }))}
        onChange={choose}
      />
      <QueryView query={query} rows={8}>
        {(data) => <ComparedTable key={`${data.by} ${data.measure}`} compared={data} />}
      </QueryView>
    </section>
  );
}

/** The count of each row, now and then. */
export function ComparedTable({ compared }: { compared: Compared }) {
  const { indicators, statistics, words } = useTexts();
  const { compare, comparison } = indicators;
  const { from, to, by, measure, before, yearBefore, total } = compared;
  const [rows, more] = useFirstRows(compared.rows, ({ count }) => count.now);
  const labelOf = useRowLabel(by);
  const grouping = statistics.groupings[by];
  const told = (days: Period) => statistics.period(days.from, days.to);
  return (
    <>
      <FigureFrame
        label={compare.label(words.measure[measure], grouping, told({ from, to }))}
        heads={[grouping, ...COLUMNS.map((name) => comparison.columns[name])]}
      >
        <tbody>
          {rows.map((row) => (
            <ComparedCells key={row.key} row={row} compared={compared} label={labelOf(row)} />
          ))}
        </tbody>
        <tfoot>
          <ComparedCells row={total} compared={compared} label={statistics.total} />
        </tfoot>
      </FigureFrame>
      {more}
      <p className="figure-definition">{compare.definition(told(before), told(yearBefore))}</p>
    </>
  );
}

interface CellsProps {
  readonly row: ComparedCount;
  readonly compared: Compared;
  readonly label: string;
}

function ComparedCells(props: CellsProps) {
  return (
    <tr>
      <th scope="row">{props.label}</th>
      {COLUMNS.map((name) => (
        <td key={name} className="is-number">
          <ComparedCell {...props} name={name} />
        </td>
      ))}
    </tr>
  );
}

/** Whose cases stand behind a column: behind a change those with which the period is compared. */
const LISTED = {
  now: 'now',
  before: 'before',
  change: 'before',
  yearBefore: 'yearBefore',
  yearChange: 'yearBefore',
} as const;

function ComparedCell({ row, compared, label, name }: CellsProps & { readonly name: ColumnName }) {
  const { indicators, words } = useTexts();
  const formats = useFormats();
  const { columns } = indicators.comparison;
  const { by, measure } = compared;
  const value = row.count[name];
  if (value === null) return indicators.none;
  const { from, to } = { now: compared, ...compared }[LISTED[name]];
  const isTotal = row === compared.total;
  const of = isTotal ? { key: undefined, among: AMONG_OF_TOTAL[by] } : { key: row.key };
  const address = toCounted({ measure, from, to, by, ...of }, label);
  const what = `${label} ${words.measure[measure]} ${columns[name]}`;
  if (typeof value === 'number') return <FigureToList to={address} what={what} count={value} />;
  const list = `${words.measure[measure]} ${columns[LISTED[name]]}`;
  return (
    <FigureToList
      to={address}
      what={what}
      count={indicators.percent(formats.share(value))}
      list={list}
    />
  );
}
