import type { ReplyOf } from '@banshi/contract/endpoint';
import type { ComparedRow, compareStatistics } from '@banshi/contract/indicators';
import type { Grouping } from '@banshi/contract/statistics';
import { Button } from 'antd';
import { useState } from 'react';
import { useFormats, useTexts } from '../../text/language.tsx';
import { AMONG_OF_TOTAL, type Counted, closedBy, toCounted } from './counted.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureToList } from './figure-to-list.tsx';
import { useRowLabel } from './use-row-label.ts';

const FIGURES = ['accepted', 'closed'] as const;
const COLUMNS = ['now', 'before', 'change', 'yearBefore', 'yearChange'] as const;
type ColumnName = (typeof COLUMNS)[number];

type Compared = ReplyOf<typeof compareStatistics>;

/** More rows than these, a month of days, are shown when they are asked for: there are thousands of matters. */
const ROWS_MAX = 31;

/** Whose cases stand behind a column. */
const LISTED = {
  now: 'now',
  before: 'before',
  change: 'before',
  yearBefore: 'yearBefore',
  yearChange: 'yearBefore',
} as const;

/** Accepted and finished against the period before (环比) and the same days of the year before (同比), row by row. */
export function ComparisonTable({ compared }: { compared: Compared }) {
  const { indicators, statistics } = useTexts();
  const { comparison } = indicators;
  const { from, to, by, before, yearBefore } = compared;
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? compared.rows : shortened(compared);
  const told = (days: { from: string; to: string }) => statistics.period(days.from, days.to);
  return (
    <>
      <FigureFrame
        label={comparison.label(statistics.groupings[by], told({ from, to }))}
        heads={[statistics.groupings[by], ...COLUMNS.map((name) => comparison.columns[name])]}
      >
        <tbody>
          {rows.flatMap((row) =>
            FIGURES.map((figure) => (
              <FigureRow key={`${row.key} ${figure}`} {...{ row, figure, compared }} />
            )),
          )}
        </tbody>
      </FigureFrame>
      {rows.length < compared.rows.length && (
        <MoreRows by={by} all={compared.rows.length - 1} onShow={() => setWhole(true)} />
      )}
      <p className="figure-definition">{comparison.definition(told(before), told(yearBefore))}</p>
    </>
  );
}

function MoreRows({ by, all, onShow }: { by: Grouping; all: number; onShow: () => void }) {
  const { comparison } = useTexts().indicators;
  const formats = useFormats();
  return (
    <p className="no-print">
      {by === 'day' ? comparison.latest(ROWS_MAX) : comparison.some(ROWS_MAX)}{' '}
      <Button onClick={onShow}>{comparison.all(formats.number(all))}</Button>
    </p>
  );
}

/** The rows with most acceptances, or the latest days, and the total. */
function shortened({ rows, by }: Compared): readonly ComparedRow[] {
  if (rows.length <= ROWS_MAX + 1) return rows;
  if (by === 'day') return rows.slice(-ROWS_MAX - 1);
  const most = rows
    .slice(0, -1)
    .toSorted((one, other) => other.accepted.now - one.accepted.now)
    .slice(0, ROWS_MAX);
  return [...most, ...rows.slice(-1)];
}

interface FigureRowProps {
  readonly row: ComparedRow;
  readonly figure: (typeof FIGURES)[number];
  readonly compared: Compared;
}

function FigureRow(props: FigureRowProps) {
  const { indicators } = useTexts();
  const { row, figure, compared } = props;
  const label = useLabel(compared)(row);
  return (
    <tr className={row.key === 'total' ? 'is-total' : undefined}>
      <th scope="row">{`${label} ${indicators.comparison.figure[figure]}`}</th>
      {COLUMNS.map((name) => (
        <td key={name} className="is-number">
          <ComparedValue {...props} name={name} />
        </td>
      ))}
    </tr>
  );
}

function useLabel({ by }: Compared) {
  const { statistics } = useTexts();
  const labelOf = useRowLabel(by);
  return (row: ComparedRow) => (row.key === 'total' ? statistics.total : labelOf(row));
}

/** A number leads to its cases, a change to those with which the period is compared. */
function ComparedValue(props: FigureRowProps & { name: ColumnName }) {
  const { row, figure, compared, name } = props;
  const { indicators } = useTexts();
  const formats = useFormats();
  const { columns, figure: figures } = indicators.comparison;
  const label = useLabel(compared)(row);
  const value = row[figure][name];
  const counted = behind(props);
  if (value === null || counted === undefined) return indicators.none;
  const what = `${label} ${figures[figure]} ${columns[name]}`;
  const address = toCounted(counted, row.days ? counted.from : label);
  if (typeof value === 'number') return <FigureToList to={address} what={what} count={value} />;
  const list = `${figures[figure]} ${columns[LISTED[name]]}`;
  return (
    <FigureToList
      to={address}
      what={what}
      count={indicators.percent(formats.share(value))}
      list={list}
    />
  );
}

/** The list of a value; undefined where a day has no like in the other period. */
function behind({
  row,
  figure,
  compared,
  name,
}: FigureRowProps & { name: ColumnName }): Counted | undefined {
  const { by, definition } = compared;
  const measure = figure === 'closed' ? closedBy(definition) : figure;
  const listed = LISTED[name];
  if (row.days !== null) {
    const day = { now: row.key, ...row.days }[listed];
    return day === null ? undefined : { measure, from: day, to: day, by, key: day };
  }
  const { from, to } = { now: compared, ...compared }[listed];
  const of = row.key === 'total' ? { key: undefined, among: AMONG_OF_TOTAL[by] } : { key: row.key };
  return { measure, from, to, by, ...of };
}
