import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actAt, aReceivedCase, CASE_ID, CLERK, moment, OTHER } from '../../testing/case-builder.ts';
import type { CounterCase } from '../case.ts';
import type { CaseEvent, Entry } from '../event.ts';
import type { Handed } from './handed.ts';
import { acceptanceRefusal, check, handIn, noticeRefusal } from './material-acts.ts';
import type { MaterialEntry, MaterialEvent } from './material-event.ts';
import { currentOf, materialIn, materialsOf, presentIn } from './materials.ts';

const AT = moment('2022-06-13T10:00:00+08:00');
const PAPER: Handed = { orderNum: 1, form: 'paper', fileIds: [] };
const LIST = [1, 2, 3].map((orderNum) => ({ orderNum, isNecessary: true }));

type Step = Readonly<Record<string, unknown>>;

/** A journal of a case of these steps; what they do not say does not matter to the materials. */
function journalOf(...steps: readonly Step[]): Entry[] {
  return steps.map((step, index) => ({
    caseId: CASE_ID,
    version: index + 1,
    event: { at: AT, by: CLERK, ...step } as CaseEvent,
  }));
}

const received = (...materials: Handed[]) => ({ type: 'cases/received', materials });
const supplemented = (...materials: Handed[]) => ({ type: 'cases/supplemented', materials });
const noticed = (...orderNums: number[]) => ({
  type: 'cases/correction-requested',
  defects: orderNums.map((orderNum) => ({ orderNum, reason: '未盖章' })),
});
const ACCEPTED = { type: 'cases/accepted' };

type Between = Omit<Extract<MaterialEvent, { type: 'cases/material-checked' }>, 'at' | 'by'>;

const checked = (orderNum: number, verdict: 'PASS' | 'FIX', caseVersion = 1): Between => ({
  type: 'cases/material-checked',
  orderNum,
  handing: 1,
  verdict,
  note: '未盖章',
  caseVersion,
});

function between(...events: readonly Between[]): MaterialEntry[] {
  return events.map((event, index) => ({
    version: index + 1,
    event: { at: AT, by: OTHER, ...event },
  }));
}

describe('a material', () => {
  test('waits when it comes, passes or is to be fixed, and is fixed when it comes again', () => {
    const journal = journalOf(received(PAPER));
    const auditAfter = (...events: Between[]) =>
      materialIn(materialsOf(journal, between(...events)), 1).audit;
    expect(auditAfter()).toBe('WAIT');
    expect(auditAfter(checked(1, 'PASS'))).toBe('PASS');
    expect(auditAfter(checked(1, 'FIX'))).toBe('FIX');
    const again = journalOf(received(PAPER), noticed(1), supplemented(PAPER));
    expect(materialIn(materialsOf(again, []), 1).audit).toBe('FIXED');
  });

  test('handed in again keeps what was handed in before, and the last is the one that stands', () => {
    const first = { ...PAPER, form: 'electronic' as const, fileIds: ['a'] };
    const journal = journalOf(
      received(first),
      noticed(1),
      supplemented({ ...first, fileIds: ['b'] }),
    );
    const material = materialIn(materialsOf(journal, []), 1);
    expect(material.handings.map(({ fileIds, caseVersion }) => [fileIds, caseVersion])).toEqual([
      [['a'], 1],
      [['b'], 3],
    ]);
    expect(currentOf(material)?.fileIds).toEqual(['b']);
  });

  test('that did not come is not there', () => {
    const journal = journalOf(received(PAPER, { orderNum: 2, form: 'none', fileIds: [] }));
    expect([...presentIn(materialsOf(journal, []))]).toEqual([1]);
  });

  test('is found in lawful form by whoever accepts, and not without him', () => {
    const journal = journalOf(received(PAPER), ACCEPTED);
    const material = materialIn(materialsOf(journal, []), 1);
    expect(material).toMatchObject({
      audit: 'PASS',
      checks: [{ occasion: 'acceptance', by: CLERK }],
    });
    expect(materialIn(materialsOf(journal.slice(0, 1), []), 1).audit).toBe('WAIT');
  });

  test('is vouched for by nobody but itself, until a clerk compares it with the original', () => {
    const journal = journalOf(received(PAPER));
    const compared = { ...checked(1, 'PASS'), trust: 'compared' as const };
    expect(materialIn(materialsOf(journal, []), 1).trust).toBe('copy');
    expect(materialIn(materialsOf(journal, between(compared)), 1).trust).toBe('compared');
  });

  test('has events ordered by the version of the case, whatever their own number', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('PASS', 'FIX'), { maxLength: 6 }), (verdicts) => {
        const before = verdicts.map((verdict) => checked(1, verdict, 1));
        const journal = journalOf(received(PAPER), noticed(1), supplemented(PAPER));
        const material = materialIn(materialsOf(journal, between(...before)), 1);
        return material.audit === 'FIXED' && material.checks.at(-1)?.occasion === 'notice';
      }),
    );
  });
});

function situation(current: CounterCase) {
  return { at: AT, by: OTHER, current, list: LIST };
}

const answered = (): CounterCase => ({
  ...aReceivedCase(actAt()),
  notices: [actAt().at],
  version: 3,
});

describe('the examination', () => {
  const pass = { orderNum: 1, handing: 1, verdict: 'PASS' as const };

  test('is of what was seen and not of what has come since', () => {
    const materials = materialsOf(journalOf(received(PAPER)), []);
    const seen = situation(aReceivedCase());
    expect(check(seen, materials, pass).ok).toBe(true);
    expect(check(seen, materials, { ...pass, handing: 0 })).toMatchObject({
      refusal: { code: 'cases/material-changed', handing: 1 },
    });
  });

  test('says what is wrong, and passes nothing that is not there', () => {
    const materials = materialsOf(journalOf(received(PAPER)), []);
    const seen = situation(aReceivedCase());
    const wanting = { ...pass, verdict: 'FIX' as const, note: ' ' };
    expect(check(seen, materials, wanting)).toMatchObject({
      refusal: { code: 'cases/reason-missing', field: 'note' },
    });
    expect(check(seen, materials, { ...pass, orderNum: 2, handing: 0 })).toMatchObject({
      refusal: { code: 'cases/materials-incomplete' },
    });
    expect(check(seen, materials, { ...pass, orderNum: 9 })).toMatchObject({
      refusal: { code: 'cases/material-unknown', orderNums: [9] },
    });
  });

  test('L4: after an answered notice only what it named, or what is new, is examined again', () => {
    const two = { ...PAPER, orderNum: 2 };
    const three = { ...PAPER, orderNum: 3 };
    const journal = journalOf(received(PAPER, two), noticed(1), supplemented(PAPER, three));
    const materials = materialsOf(journal, []);
    const again = (orderNum: number, handing: number) =>
      check(situation(answered()), materials, { ...pass, orderNum, handing });
    expect(again(1, 2).ok).toBe(true);
    expect(again(3, 1).ok).toBe(true);
    expect(again(2, 1)).toMatchObject({ refusal: { code: 'cases/material-settled', orderNum: 2 } });
  });

  test('L4: the one notice leaves out nothing that was found wanting', () => {
    const journal = journalOf(received(PAPER, { ...PAPER, orderNum: 2 }));
    const materials = materialsOf(journal, between(checked(2, 'FIX')));
    const defects = [{ orderNum: 1, reason: '未签名' }];
    expect(noticeRefusal(materials, defects)).toEqual({
      code: 'cases/defects-left-out',
      orderNums: [2],
    });
    expect(
      noticeRefusal(materials, [...defects, { orderNum: 2, reason: '未盖章' }]),
    ).toBeUndefined();
  });

  test('L6: what was found wanting stands against acceptance, until it has come and passed', () => {
    const journal = journalOf(received(PAPER));
    expect(acceptanceRefusal(materialsOf(journal, between(checked(1, 'FIX'))))).toEqual({
      code: 'cases/materials-wanting',
      orderNums: [1],
    });
    expect(acceptanceRefusal(materialsOf(journal, []))).toBeUndefined();
  });
});

test('nothing is handed in that the list does not name', () => {
  const seen = situation(aReceivedCase());
  expect(handIn(seen, PAPER, true).ok).toBe(true);
  expect(handIn(seen, { ...PAPER, orderNum: 9 }, true)).toMatchObject({
    refusal: { code: 'cases/material-unknown', orderNums: [9] },
  });
});
