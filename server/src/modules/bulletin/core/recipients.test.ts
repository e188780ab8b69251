import { expect, test } from 'vitest';
import { aBulletin } from './a-bulletin.test-support.ts';
import { bulletinDocument } from './bulletin-document.ts';
import { addresseesOf, copiesFindings, copiesGiven, distributionOf } from './recipients.ts';

const REGISTER = [
  { kind: 'report', name: '中心领导', copies: 8, organisationId: 2 },
  { kind: 'issue', name: '各部门窗口', copies: 70, organisationId: 1 },
] as const;

test('a new draft begins with the register, and prints names without copies', () => {
  const distribution = distributionOf(REGISTER);
  expect(distribution).toEqual({
    report: [{ text: '中心领导', copies: 8 }],
    send: [],
    issue: [{ text: '各部门窗口', copies: 70 }],
  });
  const document = bulletinDocument(aBulletin({ distribution, copies: 80 }), new Map());
  expect(document.foot.lines.map(({ label, text }) => label + text)).toEqual([
    '报中心领导。',
    '发各部门窗口。',
  ]);
});

test('who is a body of the house is known by kind and name; a blank name is nobody', () => {
  const given = {
    report: [{ text: ' 中心领导', copies: 8 }],
    send: ['中心领导', { text: ' ', copies: 5 }],
  };
  const addressees = addresseesOf(given, REGISTER);
  expect(addressees).toEqual([
    { kind: 'report', name: '中心领导', copies: 8, organisationId: 2 },
    { kind: 'send', name: '中心领导', copies: null, organisationId: null },
  ]);
  expect(copiesGiven(addressees)).toBe(8);
});

test('more copies than are printed are asked about; fewer are not', () => {
  const distribution = distributionOf(REGISTER);
  expect(copiesFindings(aBulletin({ distribution, copies: 78 }))).toEqual([]);
  expect(copiesFindings(aBulletin({ distribution }))).toEqual([]);
  expect(copiesFindings(aBulletin({ distribution, copies: 77 }))).toEqual([
    {
      ...{ rule: 'P13', code: 'copies-short', severity: 'warning', path: '$.copies' },
      ...{ quote: '共印77份', facts: { given: '78', printed: '77' } },
    },
  ]);
});
