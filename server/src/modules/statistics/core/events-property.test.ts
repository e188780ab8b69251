import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { DIMENSIONS, type Dimension, type MatterPlace } from './dimensions.ts';
import { DURATION_DIMENSIONS } from './durations.ts';
import { incrementsOf, type TotalIncrement } from './increments.ts';
import { MEASURES, type Measure } from './measures.ts';
import { spansBefore } from './periods.ts';

const PLACES: Readonly<Record<number, MatterPlace>> = {
  1: { bucket: 'license', type: '01', department: 'HEALTH' },
  2: { bucket: 'otherNine', type: '07', department: 'FORESTRY' },
};
const placeOf = (id: number): MatterPlace => {
  const place = PLACES[id];
  if (!place) throw new Error('the matter is known');
  return place;
};
const [ANN, BEN] = ['0a', '0b'].map((end) => `00000000-0000-7000-8000-0000000000${end}` as StaffId);
const day = fc.integer({ min: -60, max: 60 }).map((n) => addDays('2022-01-01' as LocalDate, n));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** Cases of every fate: refused, accepted in each way by somebody or nobody, finished or ended without. */
const life = fc.record({
  matterId: fc.constantFrom(1, 2),
  area: fc.constantFrom('510000', '510104'),
  channel: maybe(fc.constantFrom('window' as const, 'web' as const, 'mobile' as const)),
  source: maybe(fc.constantFrom('demo', 'a/b')),
  windowId: maybe(fc.constantFrom(1, 2)),
  applicantKind: maybe(fc.constantFrom('person' as const, 'organisation' as const)),
  originArea: maybe(fc.constantFrom('500000', '520000')),
  principalId: maybe(fc.constantFrom(3, 4)),
  received: day,
  corrected: maybe(day),
  correctedAgain: fc.constantFrom(true as const, undefined),
  fate: fc.constantFrom('received', 'refused', 'accepted', 'closed', 'ended'),
  accepted: day,
  lasting: fc.nat({ max: 40 }),
  staffId: maybe(fc.constantFrom(ANN, BEN)),
  mode: maybe(fc.constantFrom('DEEMED' as const, 'TOLERANT' as const, 'PROMISED' as const)),
  late: fc.constantFrom(true as const, undefined),
  closeType: fc.constantFrom(
    'granted' as const,
    'refused' as const,
    'returned' as const,
    'terminated' as const,
    'withdrawn' as const,
  ),
  promise: maybe(fc.constantFrom('early' as const, 'inTime' as const, 'late' as const)),
  legal: maybe(fc.constantFrom('early' as const, 'inTime' as const, 'late' as const)),
  limitDays: maybe(fc.constantFrom(5, 20)),
});
type Life = ReturnType<(typeof life)['generate']>['value'];

const wasAccepted = ({ fate }: Life) => fate === 'accepted' || fate === 'closed';
const endOf = ({ accepted, lasting }: Life) => addDays(accepted, lasting);
const isClosed = ({ fate }: Life) => fate === 'closed';
const hasEnd = ({ fate }: Life) => fate === 'closed' || fate === 'ended';

function stepOf(one: Life): CountStep {
  const { matterId, area, channel, source, windowId, applicantKind, originArea } = one;
  const { principalId, received, corrected, fate } = one;
  return {
    ...{ matterId, area, channel, source, windowId, applicantKind, originArea, principalId },
    ...{ received, corrected, correctedAgain: corrected && one.correctedAgain, n: 1 },
    refused: fate === 'refused' ? one.accepted : undefined,
    ...(wasAccepted(one)
      ? { accepted: one.accepted, staffId: one.staffId, mode: one.mode, late: one.late }
      : {}),
    ...(hasEnd(one) ? { ended: endOf(one), closeType: one.closeType } : {}),
    ...(isClosed(one)
      ? { closed: endOf(one), promise: one.promise, legal: one.legal, limitDays: one.limitDays }
      : {}),
  };
}

const when = (is: boolean, on: LocalDate | undefined) => (is ? on : undefined);
const ended = (how: Life['closeType']) => (one: Life) =>
  when(hasEnd(one) && one.closeType === how, endOf(one));
const accepted = (is: (one: Life) => boolean) => (one: Life) =>
  when(wasAccepted(one) && is(one), one.accepted);
const closed = (is: (one: Life) => boolean) => (one: Life) =>
  when(isClosed(one) && is(one), endOf(one));

/** On which day a case counts, told anew and not as the program tells it. */
const COUNTED_ON: Readonly<Record<Measure, (one: Life) => LocalDate | undefined>> = {
  received: (one) => one.received,
  refusedAcceptance: (one) => when(one.fate === 'refused', one.accepted),
  corrected: (one) => one.corrected,
  correctedAgain: (one) => when(one.correctedAgain === true, one.corrected),
  accepted: accepted(() => true),
  acceptedCrossProvince: accepted((one) => one.originArea !== undefined),
  acceptedDeemed: accepted((one) => one.mode === 'DEEMED'),
  acceptedEntrusted: accepted((one) => one.principalId !== undefined),
  acceptedLate: accepted((one) => one.late === true),
  acceptedOnline: accepted((one) => one.channel === 'web' || one.channel === 'mobile'),
  acceptedPromised: accepted((one) => one.mode === 'PROMISED'),
  acceptedTolerant: accepted((one) => one.mode === 'TOLERANT'),
  closed: closed(() => true),
  closedAccepted: closed(wasAccepted),
  closedEarly: closed((one) => one.promise === 'early'),
  closedInLegalTime: closed((one) => one.legal === 'early' || one.legal === 'inTime'),
  closedInTime: closed((one) => one.promise === 'early' || one.promise === 'inTime'),
  closedWithLegal: closed((one) => one.legal !== undefined),
  closedWithPromise: closed((one) => one.promise !== undefined),
  legalDays: closed((one) => one.limitDays !== undefined),
  refused: closed((one) => one.closeType === 'refused'),
  returned: ended('returned'),
  terminated: ended('terminated'),
  withdrawn: ended('withdrawn'),
};

const sourceOf = ({ source, channel }: Life) => source ?? (channel ? 'hall' : undefined);
const staffOf = (one: Life) => (wasAccepted(one) ? one.staffId : undefined);
const modeOf = (one: Life) => (wasAccepted(one) ? (one.mode ?? 'NORMAL') : undefined);
const beside = (first: string | number | undefined, { matterId }: Life) =>
  first === undefined ? undefined : `${first}:${matterId}`;

/** Under which key a case stands; nowhere where it has none. */
const KEYS: Readonly<Record<Dimension, (one: Life) => string | number | undefined>> = {
  applicantKind: (one) => one.applicantKind,
  area: (one) => one.area,
  areaMatter: (one) => beside(one.area, one),
  bucket: (one) => placeOf(one.matterId).bucket,
  channel: (one) => one.channel,
  department: (one) => placeOf(one.matterId).department,
  departmentArea: (one) => `${placeOf(one.matterId).department}_${one.area.slice(0, 4)}`,
  matter: (one) => one.matterId,
  mode: modeOf,
  originArea: (one) => one.originArea,
  principal: (one) => one.principalId,
  principalMatter: (one) => beside(one.principalId, one),
  source: sourceOf,
  staff: staffOf,
  staffMatter: (one) => beside(staffOf(one), one),
  type: (one) => placeOf(one.matterId).type,
  wayMatter: (one) => {
    const words = [one.channel, modeOf(one), one.applicantKind, one.originArea, sourceOf(one)];
    return beside(words.map((word) => word ?? '').join('/'), one);
  },
  window: (one) => one.windowId,
  windowMatter: (one) => beside(one.windowId, one),
};

/** Two keys at once hold what was accepted alone, the map of departments three measures, and late reports stand by bucket. */
function isTold(dimension: Dimension, measure: Measure): boolean {
  const few: Partial<Record<Dimension, readonly Measure[]>> = {
    ...{ areaMatter: ['accepted'], staffMatter: ['accepted'], wayMatter: ['accepted'] },
    ...{ windowMatter: ['accepted'], departmentArea: ['accepted', 'closed', 'closedAccepted'] },
  };
  return (
    few[dimension]?.includes(measure) ?? (measure !== 'acceptedLate' || dimension === 'bucket')
  );
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How much a case counts in a measure within some days. */
function amountOf(one: Life, measure: Measure, { from, to }: Days): number {
  const on = COUNTED_ON[measure](one);
  if (on === undefined || on < from || on > to) return 0;
  return measure === 'legalDays' ? (one.limitDays ?? 0) : 1;
}

function addedUp(told: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, n] of told) sums.set(name, (sums.get(name) ?? 0) + n);
  return new Map([...sums].filter(([, n]) => n !== 0));
}

/** Case by case, all that counts within some days in a dimension. */
function countedIn(dimension: Dimension, cases: readonly Life[], days: Days) {
  const told = MEASURES.filter((measure) => isTold(dimension, measure));
  return addedUp(
    cases.flatMap((one) => {
      const key = KEYS[dimension](one);
      if (key === undefined) return [];
      return told.map(
        (name) => [`${dimension} ${name} ${key}`, amountOf(one, name, days)] as const,
      );
    }),
  );
}

/** The same from years, months and days. */
function keptIn(dimension: Dimension, totals: readonly TotalIncrement[], { from, to }: Days) {
  const rows = totals.filter((row) => row.dimension === dimension);
  const before = (mark: LocalDate, sign: number) =>
    spansBefore(mark).flatMap((span) =>
      rows
        .filter(
          ({ grain, start }) => grain === span.grain && start >= span.from && start < span.before,
        )
        .map(({ key, measure, n }) => [`${dimension} ${measure} ${key}`, sign * n] as const),
    );
  return addedUp([...before(addDays(to, 1), 1), ...before(from, -1)]);
}

test('every measure by every dimension equals a count of the cases one by one', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 40 }), day, day, (cases, one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const { totals } = incrementsOf(cases.map(stepOf), placeOf);
      for (const dimension of DIMENSIONS) {
        const counted = countedIn(dimension, cases, { from, to });
        expect(keptIn(dimension, totals, { from, to })).toEqual(counted);
      }
    }),
    { numRuns: 100 },
  );
});

test('pairs of days by every dimension hold each finished case where it has a key', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 40 }), (cases) => {
      const { durations } = incrementsOf(cases.map(stepOf), placeOf);
      for (const dimension of DURATION_DIMENSIONS) {
        const counted = cases.filter(isClosed).flatMap((one) => {
          const key = KEYS[dimension](one);
          const limited = one.limitDays === undefined ? 0 : 1;
          return key === undefined ? [] : told({ key, lasted: one.lasting, n: 1, limited });
        });
        const kept = durations
          .filter((row) => row.dimension === dimension)
          .flatMap(({ key, accepted: since, closed: until, n, limited }) =>
            told({ key, lasted: daysBetween(since, until), n, limited }),
          );
        expect(addedUp(kept)).toEqual(addedUp(counted));
      }
    }),
    { numRuns: 60 },
  );
});

interface Lasted {
  readonly key: string | number;
  readonly lasted: number;
  readonly n: number;
  readonly limited: number;
}

function told({ key, lasted, n, limited }: Lasted): (readonly [string, number])[] {
  return [
    [`${key} for ${lasted} days`, n],
    [`${key} for ${lasted} days, limited`, limited],
  ];
}
