import { useNavigate } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChartCanvas, type Mark } from './chart-canvas.tsx';
import { barOption, type ChartRow, lineOption } from './chart-option.ts';
import { chartRows } from './chart-rows.ts';
import { countedBehind, toCounted } from './counted.ts';
import { useRowLabel } from './use-row-label.ts';
import type { Figures } from './use-statistics.ts';

const ROW_PX = 40;
const LINE_CHART_PX = 260;

/** Accepted and finished as one chart; whoever cannot see it has the table with the same numbers. */
export function FigureChart({ figures }: { figures: Figures }) {
  const { rows, by, from, to, definition } = figures;
  const { chart, groupings } = useTexts().statistics;
  const formats = useFormats();
  const labelOf = useRowLabel(by);
  const navigate = useNavigate();
  const shown = by === 'day' ? rows : chartRows(rows);
  const named: ChartRow[] = shown.map((row) => ({ ...row, label: labelOf(row) }));
  const { accepted, closed } = chart;
  const words = { accepted, closed, number: formats.number, isPressed: true };
  const open = ({ index, series }: Mark) => {
    const row = shown[index];
    const figure = series === 'first' ? 'accepted' : 'closed';
    if (!row) return;
    const period = { from, to };
    const counted = countedBehind(figure, { period, by, key: row.key, definition });
    void navigate(toCounted(counted, labelOf(row)));
  };
  const option = by === 'day' ? lineOption(named, words) : barOption(named, words);
  return (
    <figure className="figure-chart">
      <ChartCanvas
        option={option}
        label={chart.label(groupings[by])}
        onMark={open}
        height={by === 'day' ? LINE_CHART_PX : shown.length * ROW_PX + 16}
      />
      {shown.length < rows.length && (
        <figcaption className="faint">{chart.some(shown.length, rows.length)}</figcaption>
      )}
    </figure>
  );
}
