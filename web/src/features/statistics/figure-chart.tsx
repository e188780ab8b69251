import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useFormats, useTexts } from '../../text/language.tsx';
import { barOption, type ChartRow, lineOption } from './chart-option.ts';
import { chartRows } from './chart-rows.ts';
import { useRowLabel } from './use-row-label.ts';

use([BarChart, LineChart, GridComponent, LabelLayout, CanvasRenderer]);

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
      <Canvas
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

function Canvas(props: { option: EChartsCoreOption; label: string; height: number }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>(null);
  const { option, height } = props;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const chart = init(element);
    drawn.current = chart;
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => {
    if (box.current) box.current.style.height = `${height}px`;
    drawn.current?.setOption(option, { notMerge: true });
  }, [option, height]);
  return <div ref={box} role="img" aria-label={props.label} className="figure-canvas" />;
}
