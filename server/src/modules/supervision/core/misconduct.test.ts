import { expect, test } from 'vitest';
import { misconductOf } from './misconduct.ts';
import { RULES } from './rules.ts';

const articleOf = (id: string) => {
  const rule = RULES.find((one) => one.id === id);
  return rule && misconductOf(rule)?.article;
};

test('L24: a missed limit, an incomplete notice and a refusal without reasons are misconduct by articles 72 and 74', () => {
  expect(articleOf('R4')).toBe('《行政许可法》第七十四条第二项');
  expect(articleOf('R5')).toBe('《行政许可法》第七十二条第三项');
  expect(articleOf('R6')).toBe('《行政许可法》第七十二条第七项');
  expect(articleOf('R7')).toBe('《行政许可法》第七十二条第四项');
});

test('L24: what breaks a promise or a rule of the house only is no misconduct of the Act', () => {
  for (const id of ['R1', 'R2', 'R3', 'R13', 'R14', 'T1', 'T2', 'T3', 'T4', 'E1', 'E2']) {
    expect(articleOf(id)).toBeUndefined();
  }
});
