import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../../../kernel/local-date.ts';
import { type Draft, movedDraft, savedDraft, submittedDraft, versionFrom } from './draft.ts';
import { aMatter } from './matter-builder.ts';

const TODAY = '2026-03-02' as LocalDate;
const LATER = '2026-04-01' as LocalDate;
const at = (startOfDay(TODAY) + 9 * 3_600_000) as Instant;
const latest = {
  version: 3,
  effectiveFrom: startOfDay('2026-01-01' as LocalDate),
  body: aMatter(),
};
const faster = aMatter({ promiseLimit: { days: 8, unit: 'workDay', explain: null } });
const said = { reason: '流程再造', effectiveOn: LATER, at, by: 'b' };

function aDraft(given: Partial<Draft> = {}): Draft {
  return { ...savedDraft(undefined, faster, 'a'), ...given };
}

describe('saving', () => {
  test('counts, keeps everybody who wrote, and brings a rejected draft back to writing', () => {
    const rejected = aDraft({ stage: 'REJECTED', revision: 4 });
    const saved = savedDraft(savedDraft(rejected, faster, 'b'), faster, 'a');
    expect(saved).toMatchObject({ revision: 6, stage: 'DRAFT', editors: ['a', 'b'] });
  });

  test('an import has no editor', () => {
    expect(savedDraft(undefined, faster, null).editors).toEqual([]);
  });
});

describe('submitting', () => {
  test('keeps the reason and the day, and makes the submitter one of the editors', () => {
    expect(submittedDraft(aDraft(), latest, said)).toMatchObject({
      value: {
        stage: 'SUBMITTED',
        revision: 2,
        editors: ['a', 'b'],
        reason: '流程再造',
        effectiveOn: LATER,
      },
    });
  });

  test('needs a reason for a change of limits, and blanks are none', () => {
    for (const reason of [undefined, '  ']) {
      expect(submittedDraft(aDraft(), latest, { ...said, reason })).toMatchObject({
        refusal: { code: 'catalogue/reason-missing', fields: ['promiseLimit.days'] },
      });
    }
  });

  test('refuses what breaks a rule, changes nothing, or begins in the past', () => {
    const refused = [
      submittedDraft(aDraft({ body: aMatter({ complaint: [] }) }), latest, said),
      submittedDraft(aDraft({ body: aMatter() }), latest, said),
      submittedDraft(aDraft(), latest, { ...said, effectiveOn: '2026-03-01' as LocalDate }),
    ];
    expect(refused).toMatchObject([
      { refusal: { code: 'catalogue/invalid', findings: [{ rule: 'channels' }] } },
      { refusal: { code: 'catalogue/invalid', findings: [{ rule: 'unchanged' }] } },
      { refusal: { code: 'catalogue/invalid', findings: [{ rule: 'effective-past' }] } },
    ]);
  });
});

test('moving counts; a stage that stays does not, and no stage is no draft', () => {
  const draft = aDraft({ stage: 'SUBMITTED' });
  expect(movedDraft(draft, 'APPROVED')).toMatchObject({ stage: 'APPROVED', revision: 2 });
  expect(movedDraft(draft, 'SUBMITTED')).toBe(draft);
  expect(movedDraft(draft, 'NONE')).toBeUndefined();
});

describe('the version that a draft becomes', () => {
  const approved = aDraft({ stage: 'APPROVED', reason: '流程再造', effectiveOn: LATER });

  test('takes effect on the day that was reviewed', () => {
    expect(versionFrom(approved, latest, at)).toMatchObject({
      value: { version: 4, effectiveFrom: startOfDay(LATER), reason: '流程再造' },
    });
  });

  test('takes effect at once when that day is here or has passed', () => {
    for (const late of ['2026-04-01', '2026-04-20']) {
      const published = (startOfDay(late as LocalDate) + 3_600_000) as Instant;
      expect(versionFrom(approved, latest, published)).toMatchObject({
        value: { effectiveFrom: published },
      });
    }
  });
});
