import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChartCanvas } from './chart-canvas.tsx';
import { barOption, type ChartRow, lineOption } from './chart-option.ts';
import { chartRows } from './chart-rows.ts';
import { useRowLabel } from './use-row-label.ts';

const ROW_PX = 40;
const LINE_CHART_PX = 260;

/** Accepted and finished as one chart; whoever cannot see it has the table with the same numbers. */
export function FigureChart({ rows, by }: { rows: readonly FigureRow[]; by: Grouping }) {
  const { chart, groupings } = useTexts().statistics;
  const formats = useFormats();
  const labelOf = useRowLabel(by);
  const shown = by === 'day' ? rows : chartRows(rows);
  const named: ChartRow[] = shown.map((row) => ({ ...row, label: labelOf(row) }));
  const words = { accepted: chart.accepted, closed: chart.closed, number: formats.number };
  const option = by === 'day' ? lineOption(named, words) : barOption(named, words);
  return (
    <figure className="figure-chart">
      <ChartCanvas
        option={option}
        label={chart.label(groupings[by])}
        height={by === 'day' ? LINE_CHART_PX : shown.length * ROW_PX + 16}
      />
      {shown.length < rows.length && (
        <figcaption className="faint">{chart.some(shown.length, rows.length)}</figcaption>
      )}
    </figure>
  );
}
