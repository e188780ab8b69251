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
}

const INK = '#1c2430';
const DARK = '#1b4a8a';
const LIGHT = '#a9b8cc';
const TEXT = { color: INK, fontFamily: theme.token.fontFamily, fontSize: 12 } as const;

/** Two bars a row with their numbers; dark and light, so that they differ in grey. */
export function barOption(rows: readonly ChartRow[], words: ChartWords): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 8, right: 96, top: 4, bottom: 4, outerBoundsMode: 'same' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LIGHT } },
      axisLabel: { ...TEXT, width: 170, overflow: 'truncate' },
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
    silent: true,
    itemStyle: { color },
    label: {
      ...TEXT,
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
    grid: { left: 8, right: 56, top: 16, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLabel: { ...TEXT, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      splitLine: { lineStyle: { color: '#e6e9ee' } },
      axisLabel: { ...TEXT, formatter: words.number },
    },
    series: [
      line(
        words.accepted,
        'solid',
        rows.map((row) => row.accepted),
      ),
      line(
        words.closed,
        'dashed',
        rows.map((row) => row.closed),
      ),
    ],
  };
}

function line(name: string, type: 'solid' | 'dashed', data: readonly number[]) {
  const color = type === 'solid' ? DARK : '#5b6675';
  return {
    type: 'line',
    name,
    data,
    silent: true,
    symbol: 'none',
    lineStyle: { color, type, width: 2 },
    itemStyle: { color },
    labelLayout: { moveOverlap: 'shiftY' },
    endLabel: { ...TEXT, show: true, color, formatter: '{a}' },
  };
}
