import { REVIEW_ACTS, REVISIT_OUTCOMES, type ReviewAct } from '@banshi/contract/review-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { StaffId } from '../../identity/index.ts';
import {
  evolveReview,
  foldReview,
  type NegativeReview,
  type ReviewEvent,
  stepOf,
} from './negative-review.ts';
import {
  actsOnReview,
  byRule,
  decideReviewAct,
  NOTHING_SAID,
  type ReviewActor,
  type SaidOfReview,
} from './review-acts.ts';
import { appealBy, dueOf, replyBy } from './review-due.ts';
import { REVIEW_STEPS } from './review-steps.ts';

// The Dragon Boat Festival of 2022 is on Friday, 3 June.
const calendar: WorkCalendar = {
  overrides: new Map([['2022-06-03' as never, { kind: 'OFF', name: '端午节' }]]),
  publishedYears: new Set([2022]),
};
const at = (day: string) => parseInstant(`${day}T10:00:00+08:00`) as Instant;
const who = (name: string) => name as StaffId;

const SAID: Readonly<Partial<Record<ReviewAct, Partial<SaidOfReview>>>> = {
  CLASSIFY: { kind: 'EFFICIENCY', isComplex: false },
  RECTIFY: { way: 'AT_ONCE' },
  REVISIT: { outcome: 'SATISFIED' },
  EXCLUDE: { ground: 'MISTAKEN' },
};

interface Taken {
  readonly act: ReviewAct;
  readonly on?: string;
  readonly by?: string;
  readonly said?: Partial<SaidOfReview>;
}

function decide(review: NegativeReview, { act, on = '2022-06-01', by, said }: Taken) {
  const party = act === 'LOOK' ? 'centre' : stepOf(act).by;
  const actor: ReviewActor = {
    ...{ by: who(by ?? party), inPlaceOf: null, party, at: at(on) },
  };
  const whole = { ...NOTHING_SAID, note: '示例', ...SAID[act], ...said, act };
  return decideReviewAct(review, whole, { actor, calendar, missedDaysNeeded: 3 });
}

function after(...taken: readonly (ReviewAct | Taken)[]): NegativeReview {
  return taken.reduce<NegativeReview>(
    (review, one) => {
      const decided = decide(review, typeof one === 'string' ? { act: one } : one);
      if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
      return decided.value.reduce(evolveReview, review);
    },
    foldReview([byRule('RECEIVE', at('2022-06-01'))]),
  );
}

const refusalOf = (review: NegativeReview, taken: Taken) => {
  const decided = decide(review, taken);
  return decided.ok ? 'done' : decided.refusal.code;
};

const ASSIGNED = ['CLASSIFY', 'ASSIGN'] as const;
const MENDING = [...ASSIGNED, 'CONTACT', 'RECTIFY'] as const;
const MENDED = [...MENDING, 'REPLY'] as const;

describe('a negative review', () => {
  test('goes from its rating to the end', () => {
    const states = MENDED.map((_, index) => after(...MENDED.slice(0, index + 1)).state);
    expect(states).toEqual(['CLASSIFIED', 'ASSIGNED', 'CONTACTED', 'RECTIFYING', 'REPLIED']);
    expect(after(...MENDED, 'REVISIT').state).toBe('REVISITED');
    expect(after(...MENDED, 'REVISIT', 'CLOSE').state).toBe('CLOSED');
  });

  test('comes back once when its rater is not content, with limits anew, and then rests', () => {
    const dissatisfied = { said: { outcome: 'DISSATISFIED' as const }, act: 'REVISIT' as const };
    const again = after(...MENDED, { ...dissatisfied, on: '2022-06-08' });
    expect(again).toMatchObject({ state: 'ASSIGNED', isReopened: true, rectifiedOn: undefined });
    expect(again.revisitedOn).toBe('2022-06-08');
    expect(dueOf(again, calendar)).toEqual({ clock: 'contact', on: '2022-06-10' });
    const mendAgain = ['CONTACT', 'RECTIFY', 'REPLY'] as const;
    const steps = [...MENDED, { ...dissatisfied, on: '2022-06-08' }, ...mendAgain];
    const twice = after(...steps, dissatisfied);
    expect(twice.state).toBe('REVISITED');
    expect(after(...steps, dissatisfied, 'CLOSE').state).toBe('CLOSED');
  });

  test('whose rater nobody reaches on three working days is closed, and not as one that was revisited', () => {
    const miss = (on: string): Taken => ({ act: 'MISS', on });
    const twice = [...MENDED, miss('2022-06-01'), miss('2022-06-01'), miss('2022-06-02')];
    const close = { act: 'CLOSE_UNREACHED' } as const;
    expect(refusalOf(after(...twice), close)).toBe('ratings/review-missed');
    // A holiday is no working day.
    expect(refusalOf(after(...twice, miss('2022-06-03')), close)).toBe('ratings/review-missed');
    const closed = after(...twice, miss('2022-06-06'), { ...close, on: '2022-06-07' });
    expect(closed).toMatchObject({ state: 'CLOSED', revisitedOn: undefined });
    expect(closed.unreachedOn).toBe('2022-06-07');
    const mute = { ...close, said: { note: ' ' } };
    expect(refusalOf(after(...twice, miss('2022-06-06')), mute)).toBe('ratings/review-fact');
    // After another reply the calls count anew.
    const sorry = { act: 'REVISIT', said: { outcome: 'DISSATISFIED' } } as const;
    const again = [...twice, miss('2022-06-06'), sorry, 'CONTACT', 'RECTIFY', 'REPLY'] as const;
    expect(refusalOf(after(...again), close)).toBe('ratings/review-missed');
  });

  test('that is contested goes back where it stood, or out of account', () => {
    expect(after(...MENDING, 'APPEAL', 'EXAMINE', 'UPHOLD').state).toBe('RECTIFYING');
    expect(after(...MENDING, 'APPEAL', 'EXAMINE', 'EXCLUDE').state).toBe('EXCLUDED');
    const restored = after(...ASSIGNED, 'APPEAL', 'EXAMINE', 'EXCLUDE', 'RESTORE');
    expect(restored.state).toBe('ASSIGNED');
    expect(refusalOf(restored, { act: 'APPEAL' })).toBe('ratings/review-state');
  });

  test('whose rating is excluded by verdict rests wherever it stood, and goes on from there', () => {
    expect(after(...MENDED, 'ANNUL', 'RESTORE').state).toBe('REPLIED');
    expect(after(...ASSIGNED, 'APPEAL', 'ANNUL', 'RESTORE').state).toBe('ASSIGNED');
  });
});

describe('limits in working days', () => {
  const due = (...taken: readonly (ReviewAct | Taken)[]) => dueOf(after(...taken), calendar);

  test('to assign 1, to contact 2, to reply 5 or 15, all counted by the calendar', () => {
    expect(due()).toEqual({ clock: 'assign', on: '2022-06-02' });
    // Holiday and weekend lie between.
    expect(due(...ASSIGNED)).toEqual({ clock: 'contact', on: '2022-06-06' });
    expect(due(...MENDING)).toEqual({ clock: 'reply', on: '2022-06-09' });
    const complex = { act: 'CLASSIFY', said: { isComplex: true } } as const;
    const mending = [complex, 'ASSIGN', 'CONTACT'] as const;
    expect(due(...mending)).toEqual({ clock: 'reply', on: '2022-06-23' });
    const extended = after(...mending, 'ASK_EXTENSION', 'ALLOW_EXTENSION');
    expect(replyBy(extended, calendar)).toBe('2022-07-14');
    expect(due(...mending, 'ASK_EXTENSION', 'DECLINE_EXTENSION')?.on).toBe('2022-06-23');
    expect(due(...MENDED)).toBeUndefined();
  });

  test('to contest 3 after it was assigned, to decide 5; meanwhile the others stand still', () => {
    expect(appealBy(after(...ASSIGNED), calendar)).toBe('2022-06-07');
    expect(refusalOf(after(...ASSIGNED), { act: 'APPEAL', on: '2022-06-08' })).toBe(
      'ratings/appeal-over',
    );
    expect(due(...MENDING, { act: 'APPEAL', on: '2022-06-06' })).toEqual({
      ...{ clock: 'appeal', on: '2022-06-13' },
    });
    const upheld = { act: 'UPHOLD', on: '2022-06-08' } as const;
    const steps = [...MENDING, { act: 'APPEAL', on: '2022-06-06' } as const, 'EXAMINE'] as const;
    expect(due(...steps, upheld)).toEqual({ clock: 'reply', on: '2022-06-13' });
  });

  test('more time is asked for once, and before the time is over', () => {
    expect(refusalOf(after(...MENDING), { act: 'ASK_EXTENSION', on: '2022-06-10' })).toBe(
      'ratings/review-state',
    );
    const declined = after(...MENDING, 'ASK_EXTENSION', 'DECLINE_EXTENSION');
    expect(refusalOf(declined, { act: 'ASK_EXTENSION' })).toBe('ratings/review-state');
    expect(refusalOf(after(...MENDING), { act: 'ALLOW_EXTENSION' })).toBe('ratings/review-state');
  });
});

describe('separate hands', () => {
  test.each([
    ['REVISIT', MENDED, 'department'],
    ['ALLOW_EXTENSION', [...MENDING, 'ASK_EXTENSION'], 'department'],
    ['EXAMINE', [...ASSIGNED, 'APPEAL'], 'department'],
    ['EXCLUDE', [...ASSIGNED, 'APPEAL', 'EXAMINE'], 'department'],
    ['ANNUL', [...ASSIGNED, 'APPEAL'], 'department'],
  ] as const)('%s is not taken by who answered', (act, steps, by) => {
    expect(refusalOf(after(...steps), { act, by })).toBe('ratings/review-own-act');
    expect(refusalOf(after(...steps), { act, by: 'another' })).toBe('done');
  });

  test('what the other side does is not offered', () => {
    const actor = { by: who('x'), inPlaceOf: null, at: at('2022-06-01') };
    const offered = (party: ReviewActor['party']) =>
      actsOnReview(after(...MENDING), {
        ...{ actor: { ...actor, party }, calendar, missedDaysNeeded: 3 },
      });
    expect(offered('department')).toEqual(['ASK_EXTENSION', 'REPLY', 'APPEAL']);
    expect(offered('centre')).toEqual([]);
  });
});

test('what an act must say is asked for', () => {
  const received = after();
  expect(decide(received, { act: 'CLASSIFY', said: { kind: null } })).toMatchObject({
    refusal: { code: 'ratings/review-fact', field: 'kind' },
  });
  expect(decide(after(...ASSIGNED), { act: 'CONTACT', said: { note: ' ' } })).toMatchObject({
    refusal: { code: 'ratings/review-fact', field: 'note' },
  });
});

const anAct: fc.Arbitrary<Taken> = fc
  .record({
    act: fc.constantFrom(...REVIEW_ACTS.filter((one) => one !== 'LOOK')),
    by: fc.constantFrom('one', 'two'),
    day: fc.integer({ min: 1, max: 28 }),
    outcome: fc.constantFrom(...REVISIT_OUTCOMES),
  })
  .map(({ day, outcome, ...taken }) => ({
    ...taken,
    ...{ on: `2022-06-${String(day).padStart(2, '0')}`, said: { outcome } },
  }));

/** Takes what can be taken of what is tried, and sees each step against its row. */
function tryAll(tries: readonly Taken[]): NegativeReview {
  return tries.reduce((review, one) => {
    const decided = decide(review, one);
    return decided.ok ? decided.value.reduce(followed, review) : review;
  }, after());
}

function followed(review: NegativeReview, event: ReviewEvent): NegativeReview {
  const { from, to } = stepOf(event.act);
  expect(from).toContain(review.state);
  const next = evolveReview(review, event);
  const places = { same: review.state, before: review.before };
  expect(next.state).toBe(to === 'same' || to === 'before' ? places[to] : to);
  return next;
}

test('no path reaches a state that the table forbids, nor takes a step twice that is taken once', () => {
  const once = REVIEW_STEPS.filter((step) => step.once === true);
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 40 }), (tries) => {
      const review = tryAll(tries);
      for (const { act } of once) {
        expect(review.events.filter((event) => event.act === act).length).toBeLessThan(2);
      }
      expect(review.version).toBe(review.events.length);
      expect(foldReview(review.events)).toEqual(review);
    }),
    { numRuns: 300 },
  );
});
