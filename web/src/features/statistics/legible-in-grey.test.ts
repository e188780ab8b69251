import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { barOption, columnOption, lineOption } from './chart-option.ts';

/** How far apart two greys must be to be told apart as areas side by side (WCAG 1.4.11). */
const APART = 3;
/** How far apart letters and what they stand on must be (WCAG 1.4.3). */
const READABLE = 4.5;

const ROWS = [{ label: '示例厅', accepted: 8, closed: 7 }];
const WORDS = { accepted: '受理', closed: '办结', number: String };

interface Series {
  readonly itemStyle: { readonly color: string };
  readonly lineStyle?: { readonly color: string; readonly type: string };
  readonly label?: { readonly show: boolean };
  readonly endLabel?: { readonly show: boolean; readonly color: string };
}

const seriesOf = (option: object) => (option as { readonly series: readonly Series[] }).series;

/** All that is left of a colour in grey. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['bars', barOption],
  ['columns', columnOption],
])('%s of two series differ in grey, and each says its number', (_, option) => {
  const [first, second] = seriesOf(option(ROWS, WORDS));
  expect(contrast(first?.itemStyle.color ?? '', second?.itemStyle.color ?? '')).toBeGreaterThan(
    APART,
  );
  expect([first, second].map((one) => one?.label?.show)).toEqual([true, true]);
});

test('lines differ by their dashes, are seen on paper, and are named at their ends', () => {
  const series = seriesOf(lineOption(ROWS, WORDS));
  expect(series.map(({ lineStyle }) => lineStyle?.type)).toEqual(['solid', 'dashed']);
  for (const { lineStyle, endLabel } of series) {
    expect(contrast(lineStyle?.color ?? '', '#ffffff')).toBeGreaterThan(APART);
    expect(endLabel?.show).toBe(true);
    expect(contrast(endLabel?.color ?? '', '#ffffff')).toBeGreaterThan(READABLE);
  }
});

test('the shades of the map grow darker step by step, and their letters stay readable', () => {
  const css = readFileSync(join(import.meta.dirname, 'dashboard.css'), 'utf8');
  const shades = [...css.matchAll(/\.tile-shade-\d \{([^}]*)\}/g)].map(([, rules = '']) => ({
    ground: /background: (#\w{6})/.exec(rules)?.[1] ?? '#ffffff',
    letters: /(?:^|\s)color: (#\w{6})/.exec(rules)?.[1] ?? '#1c2430',
  }));
  expect(shades).toHaveLength(6);
  const greys = shades.map(({ ground }) => luminance(ground));
  for (const [at, grey] of greys.slice(1).entries()) {
    expect((greys[at] ?? 0) + 0.05).toBeGreaterThan((grey + 0.05) * 1.15);
  }
  for (const { ground, letters } of shades) {
    expect(contrast(ground, letters)).toBeGreaterThan(READABLE);
  }
});
