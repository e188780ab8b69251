import { readdirSync, readFileSync } from 'node:fs';
import {
  DRAFT_STAGES,
  type DraftStage,
  MATTER_ACTIONS,
  MATTER_STATES,
  type MatterAction,
  type MatterState,
} from '@banshi/contract/catalogue-words';
import { describe, expect, test } from 'vitest';
import {
  actionsOf,
  type Caller,
  MATTER_TRANSITIONS,
  refusalOf,
  type Standing,
  standAfter,
} from './matter-life.ts';

const WRITER = 'writer';
const OTHER = 'other';

function standing(state: MatterState, stage?: DraftStage): Standing {
  return { departmentId: 7, state, draft: stage && { stage, editors: [WRITER] } };
}

function as(role: string, staffId = OTHER): Caller {
  return { staffId, holds: (roles, id) => roles.some((one) => one === role) && id === 7 };
}

const nobody: Caller = { staffId: OTHER, holds: () => false };
const STAGES = [undefined, ...DRAFT_STAGES];

describe('the table', () => {
  test('has one row for each action', () => {
    expect(MATTER_TRANSITIONS.map(({ action }) => action)).toEqual(MATTER_ACTIONS);
  });

  test('reads so for a matter in force', () => {
    const lines = STAGES.map((stage) => [
      stage ?? 'NONE',
      ...MATTER_ACTIONS.flatMap((action) => {
        const after = standAfter(action, standing('PUBLISHED', stage));
        return after ? [`${action} → ${after.state} ${after.stage}`] : [];
      }),
    ]);
    expect(lines).toEqual([
      [
        'NONE',
        'saveDraft → PUBLISHED DRAFT',
        'suspend → SUSPENDED NONE',
        'cancel → CANCELLED NONE',
      ],
      [
        'DRAFT',
        'saveDraft → PUBLISHED DRAFT',
        'submit → PUBLISHED SUBMITTED',
        'discard → PUBLISHED NONE',
        'suspend → SUSPENDED DRAFT',
        'cancel → CANCELLED NONE',
      ],
      [
        'SUBMITTED',
        'recall → PUBLISHED DRAFT',
        'approve → PUBLISHED APPROVED',
        'reject → PUBLISHED REJECTED',
        'suspend → SUSPENDED SUBMITTED',
        'cancel → CANCELLED NONE',
      ],
      [
        'REJECTED',
        'saveDraft → PUBLISHED DRAFT',
        'submit → PUBLISHED SUBMITTED',
        'discard → PUBLISHED NONE',
        'suspend → SUSPENDED REJECTED',
        'cancel → CANCELLED NONE',
      ],
      [
        'APPROVED',
        'recall → PUBLISHED DRAFT',
        'publish → PUBLISHED NONE',
        'suspend → SUSPENDED APPROVED',
        'cancel → CANCELLED NONE',
      ],
    ]);
  });

  test('publishes nothing that was not approved', () => {
    const into = MATTER_STATES.flatMap((state) =>
      STAGES.filter((stage) => standAfter('publish', standing(state, stage))),
    );
    expect(new Set(into)).toEqual(new Set(['APPROVED']));
  });

  test('leaves a suspended matter suspended when its next version is published', () => {
    expect(standAfter('publish', standing('SUSPENDED', 'APPROVED'))?.state).toBe('SUSPENDED');
  });

  test('leads nowhere from a cancelled matter', () => {
    const after = MATTER_ACTIONS.flatMap((action) =>
      STAGES.map((stage) => standAfter(action, standing('CANCELLED', stage))),
    );
    expect(after.every((one) => one === undefined)).toBe(true);
  });

  test('keeps a matter that was never published from being cancelled or left without a draft', () => {
    const from = MATTER_ACTIONS.filter((action) =>
      STAGES.some((stage) => {
        const after = standAfter(action, standing('DRAFT', stage));
        return after?.stage === 'NONE' && after.state !== 'PUBLISHED';
      }),
    );
    expect(from).toEqual([]);
  });

  test('knows the stages and states that the CHECKs of the database know', () => {
    const folder = new URL('../../../../migrations/', import.meta.url);
    const sql = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ');
    expect(sql).toContain(`check (stage in (${words(DRAFT_STAGES)}))`);
    expect(sql).toContain(`check (state in (${words(MATTER_STATES)}))`);
  });
});

describe('the people', () => {
  test('somebody of another department is refused, whatever the state', () => {
    for (const action of MATTER_ACTIONS) {
      for (const state of MATTER_STATES) {
        expect(refusalOf(action, standing(state), nobody)).toEqual({
          code: 'catalogue/other-organisation',
          departmentId: 7,
        });
      }
    }
  });

  test('each does what is his, and nothing of the others', () => {
    const allowed = (role: string, stage?: DraftStage) =>
      actionsOf(standing('PUBLISHED', stage), as(role)).allowed;
    expect(allowed('MATTER_EDITOR')).toEqual(['saveDraft']);
    expect(allowed('MATTER_EDITOR', 'DRAFT')).toEqual(['saveDraft', 'submit', 'discard']);
    expect(allowed('MATTER_REVIEWER', 'SUBMITTED')).toEqual(['approve', 'reject']);
    expect(allowed('MATTER_REVIEWER', 'APPROVED')).toEqual([]);
    expect(allowed('MATTER_PUBLISHER', 'APPROVED')).toEqual(['publish', 'suspend', 'cancel']);
    expect(allowed('MATTER_PUBLISHER', 'SUBMITTED')).toEqual(['suspend', 'cancel']);
  });

  test('nobody reviews what he wrote, and is told so', () => {
    const submitted = standing('PUBLISHED', 'SUBMITTED');
    expect(actionsOf(submitted, as('MATTER_REVIEWER', WRITER))).toEqual({
      allowed: [],
      blocked: ['approve', 'reject'],
    });
    expect(refusalOf('approve', submitted, as('MATTER_REVIEWER', WRITER))).toEqual({
      code: 'catalogue/same-person',
      action: 'approve',
    });
  });

  test('an act out of turn is told where the matter and its draft stand', () => {
    const expected: readonly [MatterAction, DraftStage | undefined][] = [
      ['publish', undefined],
      ['publish', 'SUBMITTED'],
    ];
    for (const [action, stage] of expected) {
      expect(refusalOf(action, standing('PUBLISHED', stage), as('MATTER_PUBLISHER'))).toEqual({
        code: 'catalogue/wrong-state',
        action,
        state: 'PUBLISHED',
        stage: stage ?? 'NONE',
      });
    }
  });
});
