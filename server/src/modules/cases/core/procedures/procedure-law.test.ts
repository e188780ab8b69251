import { RUNNING_PROCEDURES, STOPPING_PROCEDURES } from '@banshi/contract/catalogue-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCaseAfter, actAt, moment } from '../../testing/case-builder.ts';
import { type ActiveCase, type CounterCase, isReadyFor, type SuspendedCase } from '../case.ts';
import { clockSpans } from '../clocks/clocks.ts';
import type { CounterEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { stoppingByLaw, stoppingLaw } from './procedure-law.ts';
import * as procedures from './procedures.ts';

const LAW = '《示例条例》第九条';
const PLAN = { name: '示例程序', basis: '《示例规程》', limitDays: 10 };

function active(current: CounterCase): ActiveCase {
  if (!isReadyFor('beginProcedure', current)) throw new Error('the limits run');
  return current;
}

function stopped(current: CounterCase): SuspendedCase {
  if (!isReadyFor('resume', current)) throw new Error('the limits stand');
  return current;
}

function then(current: CounterCase, event: CounterEvent): CounterCase {
  const entry = { caseId: current.id, version: current.version + 1, event };
  return evolve(current, entry) as CounterCase;
}

function decided<E>(result: { readonly ok: true; readonly value: E } | { readonly ok: false }): E {
  if (!result.ok) throw new Error('it is not refused');
  return result.value;
}

describe('§3.5: what the list says of a procedure outside article 45', () => {
  test('names the law by which it stops the limit of the law, or none', () => {
    const listed = [
      { kind: 'TECH_REVIEW' },
      { kind: 'PUBLIC_NOTICE', statutoryByLaw: LAW },
      { kind: 'SITE_VISIT', statutoryByLaw: null },
      { kind: 'TESTING', statutoryByLaw: LAW },
    ] as const;
    expect(stoppingLaw(listed, 'PUBLIC_NOTICE')).toBe(LAW);
    for (const kind of ['TECH_REVIEW', 'SITE_VISIT', 'ASK_SUPERIOR', 'TESTING'] as const) {
      expect(stoppingLaw(listed, kind)).toBeUndefined();
    }
    expect(stoppingByLaw(listed)).toEqual(['PUBLIC_NOTICE']);
  });
});

describe('§3.5: a procedure outside article 45', () => {
  test('is not asked for as one that stops the limit unless the list names the law', () => {
    const current = active(aCaseAfter('accept'));
    for (const kind of RUNNING_PROCEDURES) {
      expect(procedures.askProcedure(current, actAt(), { ...PLAN, kind })).toEqual({
        ok: false,
        refusal: { code: 'cases/procedure-runs' },
      });
      const lawful = procedures.askProcedure(current, actAt(), { ...PLAN, kind, byLaw: LAW });
      expect(lawful).toMatchObject({ ok: true, value: { kind, byLaw: LAW } });
    }
  });

  test('does not begin by the handler alone where the list names the law', () => {
    const plan = { ...PLAN, kind: 'PUBLIC_NOTICE', stopsPromise: true, byLaw: LAW } as const;
    expect(procedures.beginProcedure(active(aCaseAfter('accept')), actAt(), plan)).toEqual({
      ok: false,
      refusal: { code: 'cases/procedure-stops', byLaw: LAW },
    });
  });

  test('the first review of the lower body is planned for twenty working days at most also then', () => {
    const plan = { ...PLAN, kind: 'FIRST_REVIEW', byLaw: LAW, limitDays: 21 } as const;
    expect(procedures.askProcedure(active(aCaseAfter('accept')), actAt(), plan)).toEqual({
      ok: false,
      refusal: { code: 'cases/days-beyond', max: 20 },
    });
  });

  test('stops both limits by its law exactly as one of article 45 does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RUNNING_PROCEDURES),
        fc.constantFrom(...STOPPING_PROCEDURES.filter((kind) => kind !== 'HEARING')),
        fc.integer({ min: 0, max: 60 }),
        (running, stopping, days) => {
          const end = moment('2022-06-13T10:00:00+08:00') + days * 86_400_000;
          const act = { ...actAt(), at: end as ReturnType<typeof moment> };
          const lived = (
            [
              { ...PLAN, kind: running, byLaw: LAW },
              { ...PLAN, kind: stopping },
            ] as const
          ).map((plan) => {
            const accepted = active(aCaseAfter('accept'));
            const asked = decided(procedures.askProcedure(accepted, actAt(), plan));
            const agreed = decided(procedures.suspend(active(then(accepted, asked)), actAt()));
            const standing = stopped(then(then(accepted, asked), agreed));
            const resumed = decided(procedures.resume(standing, act, { result: '完成' }));
            const { dueOnLegal, dueOnPromised, due } = resumed;
            return { planned: agreed.due, dueOnLegal, dueOnPromised, due };
          });
          expect(lived[0]).toEqual(lived[1]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('without a law of the list never moves the last day of the law', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RUNNING_PROCEDURES),
        fc.boolean(),
        fc.integer({ min: 0, max: 60 }),
        (kind, stopsPromise, days) => {
          const accepted = active(aCaseAfter('accept'));
          const plan = { ...PLAN, kind, stopsPromise };
          const begun = decided(procedures.beginProcedure(accepted, actAt(), plan));
          const end = moment('2022-06-13T10:00:00+08:00') + days * 86_400_000;
          const act = { ...actAt(), at: end as ReturnType<typeof moment> };
          const running = active(then(accepted, begun));
          const ended = decided(procedures.endProcedure(running, act, { kind, result: '完成' }));
          const { dueOnLegal } = accepted.acceptance;
          expect([begun.dueOnLegal, ended.dueOnLegal]).toEqual([dueOnLegal, dueOnLegal]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('its clock and the stops of both limits name the law', () => {
    const accepted = active(aCaseAfter('accept'));
    const limits = { statutory: { days: 20, unit: 'workDay' }, promise: undefined } as const;
    const plan = { ...PLAN, kind: 'PUBLIC_NOTICE', byLaw: LAW } as const;
    const asked = decided(procedures.askProcedure(accepted, actAt(), plan));
    const agreed = decided(procedures.suspend(active(then(accepted, asked)), actAt()));
    const acceptance = { type: 'cases/accepted', at: actAt().at, by: actAt().by, limits };
    const spans = clockSpans([acceptance as unknown as CounterEvent, asked, agreed]);
    const [limit, procedure] = spans;
    expect(limit).toMatchObject({ clock: 'statutory', stops: [{ clocks: 'limits', byLaw: LAW }] });
    expect(procedure).toMatchObject({
      clock: 'procedure',
      article: LAW,
      procedure: 'PUBLIC_NOTICE',
    });
  });
});
