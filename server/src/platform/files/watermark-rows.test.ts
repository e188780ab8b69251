import { expect, test } from 'vitest';
import { LETTER_SIDE, rowsAcross, stepAcross } from './watermark-rows.ts';

test('a line that is short stands as it is', () => {
  expect(rowsAcross(['仅供办理「示例」事项使用', '2022-06-13　测试甲'])).toEqual([
    '仅供办理「示例」事项使用',
    '2022-06-13　测试甲',
  ]);
  expect(rowsAcross([])).toEqual([]);
});

test('a purpose with a long name is read whole, and never written over by the next', () => {
  const line = `仅供办理「${'在自然保护地建设项目审批'.repeat(5)}」事项使用`;
  const rows = rowsAcross([line]);
  expect(rows.join('')).toBe(line);
  for (const row of rows) {
    expect([...row].length * LETTER_SIDE).toBeLessThan(stepAcross(rows));
    expect([...row].length).toBeLessThanOrEqual(18);
  }
});
