import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { Link } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';
import { countedBehind, FIGURES, type Figure, toCounted } from './counted.ts';
import { FigureFrame } from './figure-frame.tsx';
import { useRowLabel } from './use-row-label.ts';
import type { Figures } from './use-statistics.ts';

/** The figures; each is the way to the cases behind it. */
export function FigureTable({ figures }: { figures: Figures }) {
  const { statistics } = useTexts();
  const labelOf = useRowLabel(figures.by);
  const grouping = statistics.groupings[figures.by];
  const period = statistics.period(figures.from, figures.to);
  return (
    <FigureFrame
      label={statistics.tableLabel(grouping, period)}
      heads={[grouping, ...FIGURES.map((figure) => statistics.columns[figure])]}
    >
      <tbody>
        {figures.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{labelOf(row)}</th>
            <FigureCells row={row} figures={figures} rowKey={row.key} label={labelOf(row)} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{statistics.total}</th>
          <FigureCells
            row={figures.total}
            figures={figures}
            rowKey={undefined}
            label={statistics.total}
          />
        </tr>
      </tfoot>
    </FigureFrame>
  );
}

function FigureCells(props: {
  row: FigureRow;
  figures: Figures;
  rowKey: string | undefined;
  label: string;
}) {
  return FIGURES.map((figure) => (
    <td key={figure} className="is-number">
      <FigureLink figure={figure} {...props} />
    </td>
  ));
}

function FigureLink(props: {
  figure: Figure;
  row: FigureRow;
  figures: { from: string; to: string; by: Grouping; definition: number };
  rowKey: string | undefined;
  label: string;
}) {
  const { figure, row, figures } = props;
  const { statistics } = useTexts();
  const formats = useFormats();
  const { from, to, by, definition } = figures;
  const period = { from, to };
  const counted = countedBehind(figure, { period, by, key: props.rowKey, definition });
  const count = formats.number(row[figure]);
  return (
    <Link
      to={toCounted(counted, props.label)}
      aria-label={statistics.figureLink(props.label, statistics.columns[figure], count)}
    >
      {count}
    </Link>
  );
}
