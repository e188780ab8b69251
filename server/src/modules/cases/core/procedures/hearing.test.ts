import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { publishedCalendar } from '../../../../platform/published-calendar.ts';
import type { StaffId } from '../../../identity/index.ts';
import { aCaseAfter, actAt, after, eventOf, OTHER } from '../../testing/case-builder.ts';
import type { ReadyFor, SuspendedCase } from '../case.ts';
import { grant } from '../decision.ts';
import { evolve } from '../evolve.ts';
import { dropHearing, setHearing } from './hearing.ts';
import { suspend } from './procedures.ts';

const day = (text: string) => text as LocalDate;
const HOST = '00000000-0000-7000-8000-00000000000c' as StaffId;
const WAY = ['accept', 'review', 'offerHearing', 'askHearing'] as const;

function setOn(heldOn: string, at: string) {
  const plan = { heldOn: day(heldOn), place: '示例会议室', hostId: HOST };
  return setHearing(aCaseAfter(...WAY) as SuspendedCase, actAt(at), plan);
}

describe('L15: a hearing that is owed', () => {
  test('is held though its twenty working days are nearly over or past, at once', () => {
    // Asked for on 13 June: to be held by 11 July.
    expect(setOn('2022-07-12', '2022-07-05T10:00:00+08:00').ok).toBe(true);
    expect(setOn('2022-08-08', '2022-08-01T10:00:00+08:00').ok).toBe(true);
    expect(setOn('2022-08-16', '2022-08-01T10:00:00+08:00')).toEqual({
      ok: false,
      refusal: { code: 'cases/hearing-late', on: '2022-08-15' },
    });
    expect(setOn('2022-07-12', '2022-06-14T10:00:00+08:00')).toMatchObject({
      refusal: { code: 'cases/hearing-late', on: '2022-07-11' },
    });
  });

  test('may be asked for without anything that stops the limits coming between', () => {
    const offered = aCaseAfter('accept', 'askProcedure', 'offerHearing') as ReadyFor<'suspend'>;
    expect(suspend(offered, actAt())).toEqual({
      ok: false,
      refusal: { code: 'cases/hearing-open' },
    });
    expect(suspend(offered, actAt('2022-06-21T10:00:00+08:00')).ok).toBe(true);
  });

  test('is dropped by whoever asked for it: the limits run on, longer by the days on which they stood', () => {
    const asked = aCaseAfter(...WAY, 'setHearing') as SuspendedCase;
    const dropped = after('dropHearing', asked, actAt('2022-06-16T10:00:00+08:00'));
    expect(dropped).toMatchObject({
      status: 'REVIEWING',
      // Ten working days from 13 June on, and the three on which they stood.
      due: { clock: 'promise', on: '2022-06-30' },
      hearing: { stage: 'offered', askBy: '2022-06-20' },
    });
    // Others who were told have their five days still; then it is decided.
    const again = after('askHearing', dropped, actAt('2022-06-17T10:00:00+08:00'));
    expect(again).toMatchObject({ status: 'SUSPENDED', hearing: { stage: 'asked' } });
    const deciding = after(
      'verify',
      dropped,
      actAt('2022-06-17T10:00:00+08:00'),
    ) as ReadyFor<'grant'>;
    const early = grant(deciding, actAt('2022-06-20T10:00:00+08:00'), { opinion: '同意' });
    expect(early).toMatchObject({ refusal: { code: 'cases/hearing-open' } });
    expect(grant(deciding, actAt('2022-06-21T10:00:00+08:00'), { opinion: '同意' }).ok).toBe(true);
  });

  test('is held though nobody asked, where the authority orders it, and nobody drops it (第四十六条)', () => {
    const ordered = aCaseAfter('accept', 'review', 'orderHearing') as SuspendedCase;
    expect(ordered).toMatchObject({ due: { clock: 'hearing', on: '2022-07-11' } });
    const set = after('setHearing', ordered) as SuspendedCase;
    for (const current of [ordered, set]) {
      expect(dropHearing(current, actAt(), { reason: '不再要求' })).toEqual({
        ok: false,
        refusal: { code: 'cases/hearing-stage', stage: current.hearing?.stage },
      });
    }
    const held = after('holdHearing', set, actAt('2022-06-20T15:00:00+08:00'));
    expect(held).toMatchObject({ status: 'REVIEWING', hearing: { stage: 'held' } });
  });

  test('is hosted by none of those who examine the case (第四十八条)', () => {
    const way = ['accept', 'review', 'verify', 'offerHearing', 'askHearing'] as const;
    const deciding = aCaseAfter(...way) as SuspendedCase;
    const progress = 'progress' in deciding ? deciding.progress : undefined;
    const verifiers = progress?.signatures.filter(({ place }) => place > 0) ?? [];
    const byOther = verifiers.map((one) => ({ ...one, by: OTHER }));
    const signatures = [...(progress?.signatures.slice(0, 1) ?? []), ...byOther];
    const current = { ...deciding, progress: { ...deciding.progress, signatures } };
    const plan = { heldOn: day('2022-06-20'), place: '示例会议室', hostId: OTHER };
    expect(setHearing(current, actAt(), plan)).toEqual({
      ok: false,
      refusal: { code: 'cases/same-person', did: 'review', action: 'holdHearing' },
    });
  });
});

describe('a decision', () => {
  test('waits for what was asked for and for what runs beside the review', () => {
    const asked = aCaseAfter('accept', 'review', 'verify', 'askProcedure') as ReadyFor<'grant'>;
    const running = aCaseAfter('accept', 'review', 'verify', 'beginProcedure') as ReadyFor<'grant'>;
    for (const current of [asked, running]) {
      expect(grant(current, actAt(), { opinion: '同意' })).toEqual({
        ok: false,
        refusal: { code: 'cases/procedure-open', name: '示例程序' },
      });
    }
  });

  test('L13: starts the ten working days for the delivery, which a changed calendar moves', () => {
    for (const last of ['grant', 'refuse'] as const) {
      const decided = aCaseAfter('accept', 'review', 'verify', last);
      expect(decided).toMatchObject({ due: { clock: 'delivery', on: '2022-06-27' } });
      const moved = eventOf('recomputeDues', decided, {
        ...actAt(),
        calendar: publishedCalendar(),
      });
      const next = evolve(decided, {
        caseId: decided.id,
        version: decided.version + 1,
        event: moved,
      });
      expect(next).toMatchObject({ due: { clock: 'delivery', on: '2022-06-28' } });
    }
  });
});
