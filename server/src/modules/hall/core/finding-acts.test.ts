import { FINDING_STATES } from '@banshi/contract/hall-words';
import { describe, expect, test } from 'vitest';
import { actsOnFinding, type FindingStanding, stateAfter } from './finding-acts.ts';

const inspector = { staffId: 'finder', isInspector: true, isHead: false };
const other = { ...inspector, staffId: 'other' };
const head = { staffId: 'head', isInspector: false, isHead: true };
const stranger = { staffId: 'stranger', isInspector: false, isHead: false };
const both = { staffId: 'head', isInspector: true, isHead: true };

const RECORD = { act: 'RECORD', by: 'finder' } as const;
const standing = (
  state: FindingStanding['state'],
  ...done: FindingStanding['done']
): FindingStanding => ({
  ...{
    state,
    organisationId: 1,
    recordedBy: 'finder',
    staffIds: ['named'],
    done: [RECORD, ...done],
  },
});

const OPEN = standing('OPEN');
const MENDED = standing('RECTIFIED', { act: 'RECTIFY', by: 'head' });
const CONTESTED = standing('APPEALED', { act: 'APPEAL', by: 'head' });

describe('what may be done about a finding', () => {
  test('the window mends or contests, the inspection only withdraws; nobody else does anything', () => {
    expect(actsOnFinding(OPEN, head)).toEqual(['RECTIFY', 'APPEAL']);
    expect(actsOnFinding(OPEN, inspector)).toEqual(['WITHDRAW']);
    for (const state of FINDING_STATES) {
      expect(actsOnFinding(standing(state), stranger)).toEqual([]);
    }
  });

  test('what is said to be mended is seen by the inspection, not by who said so', () => {
    expect(actsOnFinding(MENDED, inspector)).toEqual(['VERIFY', 'SEND_BACK']);
    expect(actsOnFinding(MENDED, head)).toEqual([]);
    expect(actsOnFinding(MENDED, both)).toEqual([]);
    expect(stateAfter(MENDED, both, 'VERIFY')).toMatchObject({ ok: false });
    expect(stateAfter(MENDED, inspector, 'VERIFY')).toEqual({ ok: true, value: 'VERIFIED' });
    expect(stateAfter(MENDED, inspector, 'SEND_BACK')).toEqual({ ok: true, value: 'OPEN' });
  });

  test('what is contested is judged by another inspector, and contested once', () => {
    expect(actsOnFinding(CONTESTED, inspector)).toEqual([]);
    expect(actsOnFinding(CONTESTED, other)).toEqual(['UPHOLD', 'WITHDRAW']);
    const upheld = standing('OPEN', { act: 'APPEAL', by: 'head' }, { act: 'UPHOLD', by: 'other' });
    expect(actsOnFinding(upheld, head)).toEqual(['RECTIFY']);
  });

  test('what lies at no window is mended by the inspection and seen by another of it', () => {
    const place = { ...OPEN, organisationId: null };
    expect(actsOnFinding(place, inspector)).toEqual(['RECTIFY', 'WITHDRAW']);
    const mended = {
      ...standing('RECTIFIED', { act: 'RECTIFY', by: 'finder' }),
      organisationId: null,
    };
    expect(actsOnFinding(mended, inspector)).toEqual([]);
    expect(actsOnFinding(mended, other)).toEqual(['VERIFY', 'SEND_BACK']);
  });

  test('who is named in it judges nothing of it', () => {
    const named = { ...other, staffId: 'named' };
    for (const one of [OPEN, MENDED, CONTESTED]) expect(actsOnFinding(one, named)).toEqual([]);
    expect(stateAfter(MENDED, named, 'VERIFY')).toMatchObject({
      refusal: { code: 'hall/own-act' },
    });
  });

  test('what is settled stays so', () => {
    for (const state of ['VERIFIED', 'WITHDRAWN'] as const) {
      for (const actor of [inspector, other, head, both]) {
        expect(actsOnFinding(standing(state), actor)).toEqual([]);
      }
    }
  });
});
