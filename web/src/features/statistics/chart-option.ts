import type { EChartsCoreOption } from 'echarts/core';
import { theme } from '../../ui/theme.ts';

/** A row as the chart shows it. */
export interface ChartRow {
  readonly label: string;
  readonly accepted: number;
  readonly closed: number;
}

/** The names of the two series and the way numbers are written. */
export interface ChartWords {
  readonly accepted: string;
  readonly closed: string;
  readonly number: (value: number) => string;
  /** Its marks are pressed to open their cases. */
  readonly isPressed?: boolean;
  /** The size of letters, in pixels. */
  readonly size?: number;
}

const INK = '#1c2430';
const DARK = '#1b4a8a';
const LIGHT = '#a9b8cc';
const SIZE = 12;

function textOf({ size = SIZE }: Pick<ChartWords, 'size'>) {
  return { color: INK, fontFamily: theme.token.fontFamily, fontSize: size };
}

/** Two bars a row with their numbers; dark and light, so that they differ in grey. */
export function barOption(rows: readonly ChartRow[], words: ChartWords): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 8, right: 8 * (words.size ?? SIZE), top: 4, bottom: 4, outerBoundsMode: 'same' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LIGHT } },
      axisLabel: { ...textOf(words), width: 170, overflow: 'truncate' },
    },
    series: [
      bars(
        words.accepted,
        DARK,
        words,
        rows.map((row) => row.accepted),
      ),
      bars(
        words.closed,
        LIGHT,
        words,
        rows.map((row) => row.closed),
      ),
    ],
  };
}

function bars(name: string, color: string, ...[words, data]: [ChartWords, readonly number[]]) {
  return {
    type: 'bar',
    name,
    data,
    barWidth: 12,
    barGap: '15%',
    barMinHeight: 2,
    silent: words.isPressed !== true,
    itemStyle: { color },
    label: {
      ...textOf(words),
      show: true,
      position: 'right',
      formatter: ({ value }: { value: number }) => `${name} ${words.number(value)}`,
    },
  };
}

/** Two lines over days, named at their ends; the second one dashed. */
export function lineOption(rows: readonly ChartRow[], words: ChartWords): EChartsCoreOption {
  return {
    animation: false,
    grid: {
      left: 8,
      right: 4 * (words.size ?? SIZE) + 8,
      top: 16,
      bottom: 4,
      outerBoundsMode: 'same',
    },
    xAxis: {
      type: 'category',
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      // The name of a line that ends at zero reaches half its height below the axis.
      axisLabel: { ...textOf(words), hideOverlap: true, margin: 0.75 * (words.size ?? SIZE) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitLine: { lineStyle: { color: '#e6e9ee' } },
      axisLabel: { ...textOf(words), formatter: words.number },
    },
    series: [
      line(
        words.accepted,
        'solid',
        words,
        rows.map((row) => row.accepted),
      ),
      line(
        words.closed,
        'dashed',
        words,
        rows.map((row) => row.closed),
      ),
    ],
  };
}

type LineType = 'solid' | 'dashed';

function line(name: string, type: LineType, ...[words, data]: [ChartWords, readonly number[]]) {
  const color = type === 'solid' ? DARK : '#5b6675';
  const isPressed = words.isPressed === true;
  return {
    type: 'line',
    name,
    data,
    silent: !isPressed,
    symbol: isPressed ? 'circle' : 'none',
    symbolSize: 9,
    showAllSymbol: true,
    lineStyle: { color, type, width: ((words.size ?? SIZE) * 2) / SIZE },
    itemStyle: { color },
    labelLayout: { moveOverlap: 'shiftY' },
    endLabel: { ...textOf(words), show: true, color, formatter: '{a}' },
  };
}

/** Two columns for each hour or the like, dark and light, with their numbers; named in the first columns that have any. */
export function columnOption(rows: readonly ChartRow[], words: ChartWords): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 28, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLabel: { ...textOf(words), hideOverlap: true },
    },
    yAxis: { type: 'value', show: false, min: 0 },
    series: [
      columns(
        words.accepted,
        DARK,
        words,
        rows.map((row) => row.accepted),
      ),
      columns(
        words.closed,
        LIGHT,
        words,
        rows.map((row) => row.closed),
      ),
    ],
  };
}

function columns(name: string, color: string, ...[words, data]: [ChartWords, readonly number[]]) {
  const greatest = data.indexOf(Math.max(...data));
  return {
    type: 'bar',
    name,
    data,
    barGap: '10%',
    barMaxWidth: 28,
    silent: words.isPressed !== true,
    itemStyle: { color },
    label: {
      ...textOf(words),
      show: true,
      position: 'top',
      formatter: ({ value, dataIndex }: { value: number; dataIndex: number }) => {
        if (value === 0) return '';
        return dataIndex === greatest ? `${name} ${words.number(value)}` : words.number(value);
      },
    },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}
