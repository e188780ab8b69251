import type { ReplyOf } from '@banshi/contract/endpoint';
import { COUNTED, type Counted } from '@banshi/contract/indicator-words';
import type { CountRow, getCounts } from '@banshi/contract/indicators';
import { useTexts } from '../../text/language.tsx';
import { AMONG_OF_TOTAL, toCounted } from './counted.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureToList } from './figure-to-list.tsx';
import { useFirstRows } from './use-first-rows.tsx';
import { useRowLabel } from './use-row-label.ts';

type Counts = ReplyOf<typeof getCounts>;

/** What is counted, one a row; the groups beside each other. */
export function CountTable({ counts }: { counts: Counts }) {
  const { indicators, statistics, words } = useTexts();
  const labelOf = useRowLabel(counts.by);
  const grouping = statistics.groupings[counts.by];
  const period = statistics.period(counts.from, counts.to);
  const [rows, more] = useFirstRows(counts.rows, amountOf);
  return (
    <>
      <FigureFrame
        label={indicators.countsLabel(grouping, period)}
        heads={[grouping, ...COUNTED.map((name) => words.measure[name])]}
      >
        <tbody>
          {rows.map((row) => (
            <CountCells key={row.key} row={row} counts={counts} label={labelOf(row)} />
          ))}
        </tbody>
        <tfoot>
          <CountCells row={counts.total} counts={counts} label={statistics.total} />
        </tfoot>
      </FigureFrame>
      {more}
    </>
  );
}

/** How much there is of a row: what came in, or, where that is not known, what was accepted. */
function amountOf({ counts: { received, accepted } }: CountRow): number {
  return Math.max(received, accepted);
}

function CountCells({ row, counts, label }: { row: CountRow; counts: Counts; label: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {COUNTED.map((name) => (
        <td key={name} className="is-number">
          <CountLink name={name} row={row} counts={counts} label={label} />
        </td>
      ))}
    </tr>
  );
}

function CountLink(props: { name: Counted; row: CountRow; counts: Counts; label: string }) {
  const { name, row, label } = props;
  const { from, to, by } = props.counts;
  const { words } = useTexts();
  const isTotal = row === props.counts.total;
  const of = isTotal ? { key: undefined, among: AMONG_OF_TOTAL[by] } : { key: row.key };
  return (
    <FigureToList
      to={toCounted({ measure: name, from, to, by, ...of }, label)}
      what={`${label} ${words.measure[name]}`}
      count={row.counts[name]}
    />
  );
}
