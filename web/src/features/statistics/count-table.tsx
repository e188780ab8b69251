import { MEASURES } from '@banshi/contract/case-words';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { COUNTED, type Counted } from '@banshi/contract/indicator-words';
import type { CountRow, getCounts } from '@banshi/contract/indicators';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { countedSearch } from './counted.ts';
import { useRowLabel } from './use-row-label.ts';

type Counts = ReplyOf<typeof getCounts>;

/** What is counted, one a row; the groups beside each other. */
export function CountTable({ counts }: { counts: Counts }) {
  const { indicators, statistics } = useTexts();
  const labelOf = useRowLabel(counts.by);
  const grouping = statistics.groupings[counts.by];
  const period = statistics.period(counts.from, counts.to);
  return (
    <div className="figure-table-frame">
      <table className="figure-table" aria-label={indicators.countsLabel(grouping, period)}>
        <thead>
          <tr>
            <th scope="col">{grouping}</th>
            {COUNTED.map((name) => (
              <th key={name} scope="col" className="is-number">
                {indicators.count[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.rows.map((row) => (
            <CountCells key={row.key} row={row} counts={counts} label={labelOf(row)} />
          ))}
        </tbody>
        <tfoot>
          <CountCells row={counts.total} counts={counts} label={statistics.total} />
        </tfoot>
      </table>
    </div>
  );
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

/** What has a list of its own is the way to it. */
function CountLink(props: { name: Counted; row: CountRow; counts: Counts; label: string }) {
  const { name, row, label } = props;
  const { from, to, by } = props.counts;
  const { indicators } = useTexts();
  const formats = useFormats();
  const count = formats.number(row.counts[name]);
  const measure = MEASURES.find((one) => one === name);
  if (measure === undefined) return count;
  const key = row === props.counts.total ? undefined : row.key;
  const search = countedSearch({ measure, from, to, by, key }, label);
  return (
    <Link
      to={`${paths.countedCases.to()}${search}`}
      aria-label={indicators.toList(`${label} ${indicators.count[name]}`, count)}
    >
      {count}
    </Link>
  );
}
