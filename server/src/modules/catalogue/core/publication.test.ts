import { expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../../../kernel/local-date.ts';
import type { MatterBody } from './matter-body.ts';
import { aMatter } from './matter-builder.ts';
import { nextVersion } from './publication.ts';

const TODAY = '2026-03-02' as LocalDate;
const at = (startOfDay(TODAY) + 9 * 3_600_000) as Instant;
const latest = {
  version: 3,
  effectiveFrom: startOfDay('2026-01-01' as LocalDate),
  body: aMatter(),
};

function publish(body: MatterBody, given: { reason?: string; effectiveOn?: string } = {}) {
  return nextVersion({
    latest,
    body,
    effectiveOn: given.effectiveOn as LocalDate | undefined,
    reason: given.reason,
    at,
  });
}

const moved = aMatter({ address: '新址' });
const shorter = aMatter({ promiseLimit: { days: 8, unit: 'workDay', explain: null } });

test('the next version follows the latest at once', () => {
  const next = publish(moved);
  expect(next).toMatchObject({
    ok: true,
    value: { version: 4, effectiveFrom: at, previous: { version: 3 }, reason: '文字修订' },
  });
});

test('a shorter promise needs a reason', () => {
  expect(publish(shorter)).toEqual({
    ok: false,
    refusal: { code: 'catalogue/reason-missing', fields: ['promiseLimit.days'] },
  });
  expect(publish(shorter, { reason: '提速' })).toMatchObject({
    ok: true,
    value: { reason: '提速' },
  });
});

test('a list that breaks a rule is not published', () => {
  expect(publish(aMatter({ complaint: [] }))).toMatchObject({
    refusal: { code: 'catalogue/invalid', field: 'complaint' },
  });
});

test('nothing new is no version', () => {
  expect(publish(aMatter())).toMatchObject({ refusal: { findings: [{ rule: 'unchanged' }] } });
});

test('a change never takes effect in the past, but on a day ahead', () => {
  expect(publish(moved, { effectiveOn: '2026-03-01' })).toMatchObject({
    refusal: { findings: [{ rule: 'effective-past' }] },
  });
  expect(publish(moved, { effectiveOn: '2026-04-01' })).toMatchObject({
    value: { effectiveFrom: startOfDay('2026-04-01' as LocalDate) },
  });
});

test('a version takes effect after the one before it', () => {
  const waiting = { ...latest, effectiveFrom: startOfDay('2026-05-01' as LocalDate) };
  const next = nextVersion({
    latest: waiting,
    body: moved,
    effectiveOn: undefined,
    reason: undefined,
    at,
  });
  expect(next).toMatchObject({ refusal: { findings: [{ rule: 'effective-order' }] } });
});

test('the first version may have been in force before the system was', () => {
  const effectiveOn = '2021-01-01' as LocalDate;
  const first = nextVersion({ latest: undefined, body: moved, effectiveOn, reason: undefined, at });
  expect(first).toMatchObject({
    value: { version: 1, effectiveFrom: startOfDay(effectiveOn), reason: '首次发布' },
  });
});
