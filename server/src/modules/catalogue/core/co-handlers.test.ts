import { expect, test } from 'vitest';
import { coHandlerFindings } from './co-handlers.ts';
import { aMatter, aReviewStep } from './matter-builder.ts';

const BODIES = [
  { code: 'POLICE', name: '示例省公安厅', shortName: '公安厅' },
  { code: 'WATER', name: '示例省水利厅', shortName: '水利厅' },
  { code: 'POLICE_1', name: '示例市公安厅', shortName: '公安厅' },
];
const SIGN = aReviewStep({ name: '会签', kind: 'countersign', bodies: ['POLICE'] });

test('L11: a co-handler is a body that exists and that a step of the chain asks', () => {
  const found = (coHandlers: readonly string[]) =>
    coHandlerFindings(aMatter({ coHandlers, reviewChain: [SIGN] }), BODIES);
  expect(found([])).toEqual([]);
  expect(found(['公安厅'])).toEqual([]);
  expect(found([' 示例省公安厅 '])).toEqual([]);
  expect(found(['示例市示例局', '公安厅', '水利厅'])).toMatchObject([
    { path: 'coHandlers[0]', message: expect.stringContaining('there is no body') },
    { path: 'coHandlers[2]', message: expect.stringContaining('no step of the review chain') },
  ]);
});

test('a list with the usual three steps asks nobody else', () => {
  expect(coHandlerFindings(aMatter({ coHandlers: ['公安厅'] }), BODIES)).toMatchObject([
    { path: 'coHandlers[0]', rule: 'co-handlers' },
  ]);
});
