import type { ReplyOf } from '@banshi/contract/endpoint';
import type { ComparedRow, compareStatistics } from '@banshi/contract/indicators';
import { useTexts } from '../../text/language.tsx';
import { toCounted } from './counted.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureToList } from './figure-to-list.tsx';
import { useRowLabel } from './use-row-label.ts';

const FIGURES = ['accepted', 'closed'] as const;
const COLUMNS = ['now', 'before', 'change', 'yearBefore', 'yearChange'] as const;

type Compared = ReplyOf<typeof compareStatistics>;

/** Whose cases stand behind a column. */
const LISTED = {
  now: 'now',
  before: 'before',
  change: 'before',
  yearBefore: 'yearBefore',
  yearChange: 'yearBefore',
} as const;

/** Accepted and finished against the period before (环比) and the same days of the year before (同比). */
export function ComparisonTable({ compared }: { compared: Compared }) {
  const { indicators, statistics } = useTexts();
  const { comparison } = indicators;
  const { from, to, before, yearBefore, rows } = compared;
  const told = (days: { from: string; to: string }) => statistics.period(days.from, days.to);
  return (
    <>
      <FigureFrame
        label={comparison.label(told({ from, to }))}
        heads={[statistics.groupings.bucket, ...COLUMNS.map((name) => comparison.columns[name])]}
      >
        <tbody>
          {rows.flatMap((row) =>
            FIGURES.map((figure) => (
              <FigureRow key={`${row.key} ${figure}`} {...{ row, figure, compared }} />
            )),
          )}
        </tbody>
      </FigureFrame>
      <p className="faint">{comparison.definition(told(before), told(yearBefore))}</p>
    </>
  );
}

interface FigureRowProps {
  readonly row: ComparedRow;
  readonly figure: (typeof FIGURES)[number];
  readonly compared: Compared;
}

function FigureRow(props: FigureRowProps) {
  const { indicators } = useTexts();
  const { row, figure } = props;
  const label = useLabel()(row);
  return (
    <tr>
      <th scope="row">{`${label} ${indicators.comparison.figure[figure]}`}</th>
      {COLUMNS.map((name) => (
        <td key={name} className="is-number">
          <ComparedValue {...props} name={name} />
        </td>
      ))}
    </tr>
  );
}

function useLabel() {
  const { statistics } = useTexts();
  const labelOf = useRowLabel('bucket');
  return (row: ComparedRow) => (row.key === 'total' ? statistics.total : labelOf(row));
}

/** A number leads to its cases, a change to those with which the period is compared. */
function ComparedValue(props: FigureRowProps & { name: (typeof COLUMNS)[number] }) {
  const { row, figure, compared, name } = props;
  const { indicators } = useTexts();
  const { columns, figure: figures } = indicators.comparison;
  const label = useLabel()(row);
  const value = row[figure][name];
  if (value === null) return indicators.none;
  const key = row.key === 'total' ? undefined : row.key;
  const { from, to } = { now: compared, ...compared }[LISTED[name]];
  const what = `${label} ${figures[figure]} ${columns[name]}`;
  const list = `${figures[figure]} ${columns[LISTED[name]]}`;
  const address = toCounted({ measure: figure, from, to, by: 'bucket', key }, label);
  if (typeof value === 'number') return <FigureToList to={address} what={what} count={value} />;
  return <FigureToList to={address} what={what} count={indicators.percent(value)} list={list} />;
}
