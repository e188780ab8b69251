import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, LabelLayout, CanvasRenderer]);

/** Which mark of a chart was pressed: the place of its row, and the series. */
export interface Mark {
  readonly index: number;
  readonly series: 'first' | 'second';
}

/** A chart as one image; whoever cannot see or press it has the table beside it. */
export function ChartCanvas(props: {
  option: EChartsCoreOption;
  label: string;
  /** In pixels; without it, the style sheet says. */
  height?: number;
  onMark?: (mark: Mark) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>(null);
  const pressed = useRef(props.onMark);
  const { option, height, onMark } = props;
  useEffect(() => {
    pressed.current = onMark;
  }, [onMark]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const chart = init(element);
    drawn.current = chart;
    chart.on('click', ({ dataIndex, seriesIndex }) => {
      pressed.current?.({ index: dataIndex, series: seriesIndex === 0 ? 'first' : 'second' });
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => {
    if (box.current && height !== undefined) box.current.style.height = `${height}px`;
    drawn.current?.resize();
    drawn.current?.setOption(option, { notMerge: true });
  }, [option, height]);
  return <div ref={box} role="img" aria-label={props.label} className="figure-canvas" />;
}
