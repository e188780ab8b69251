import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../../../kernel/instant.ts';
import { aReport, in2022, type ReportGiven } from '../../../../testing/a-report.ts';
import type { ReportedFacts } from '../event.ts';
import { definedOf, evolve } from '../evolve.ts';
import { decideReport, type OnRecord } from './report.ts';

const NOW = in2022(400 * 86_400_000);
const hour = (n: number): Instant => in2022(n * 3_600_000);
const reportOf = (facts: Omit<ReportGiven, 'sourceCaseNo'>) =>
  aReport({ sourceCaseNo: 'A-1', ...facts }).report;

/** What is on record after these lines, and what became of each. */
function tell(lines: readonly Omit<ReportGiven, 'sourceCaseNo'>[]) {
  let recorded: OnRecord | undefined;
  const outcomes = lines.map((facts) => {
    const report = reportOf(facts);
    const decision = decideReport(recorded, report, NOW);
    if (!decision.ok) return decision.refusal.field;
    if (decision.value.kind === 'unchanged') return 'unchanged';
    const version = (recorded?.current.version ?? 0) + 1;
    const entry = { caseId: report.caseId, version, event: decision.value.event };
    const { applicantName, identity } = report;
    const current = evolve(recorded?.current, entry);
    if (current.origin !== 'source') throw new Error('a report makes a reported case');
    recorded = { current, applicantName, summary: identity.summary };
    return decision.value.kind;
  });
  return { outcomes, current: recorded?.current };
}

const FULL: ReportedFacts = {
  receivedAt: hour(1),
  acceptedAt: hour(2),
  closedAt: hour(30),
  closeType: 'granted',
};
const moments = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map(([a, b, c]) => ({
  receivedAt: hour(a),
  acceptedAt: hour(a + b),
  closedAt: hour(a + b + c),
}));

test('the same line twice changes nothing the second time', () => {
  fc.assert(
    fc.property(moments, (facts) => {
      const once = tell([facts]);
      const twice = tell([facts, facts]);
      expect(twice.outcomes).toEqual(['created', 'unchanged']);
      expect(twice.current).toEqual(once.current);
    }),
  );
});

test('facts told one by one come to the same case in whatever order they are told', () => {
  const parts: ReportedFacts[] = [
    { receivedAt: hour(1) },
    { acceptedAt: hour(2) },
    { closedAt: hour(30) },
    { closeType: 'granted' },
  ];
  const whole = tell([FULL]).current;
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: 4, maxLength: 4 }), (told) => {
      const { outcomes, current } = tell(told);
      expect(outcomes).toEqual(['created', 'advanced', 'advanced', 'advanced']);
      expect({ ...current, version: 1 }).toEqual({ ...whole, version: 1 });
    }),
  );
});

test('a line that contradicts what is on record names the field and leaves the case as it was', () => {
  const contradictions: readonly (readonly [string, Omit<ReportGiven, 'sourceCaseNo'>])[] = [
    ['acceptedAt', { ...FULL, acceptedAt: hour(3) }],
    ['closeType', { ...FULL, closeType: 'refused' }],
    ['matter', { ...FULL, matterId: 2 }],
    ['summary', { ...FULL, summary: '另一件' }],
    ['area', { ...FULL, area: '510100' }],
  ];
  const before = tell([FULL]).current;
  for (const [field, line] of contradictions) {
    const { outcomes, current } = tell([FULL, line]);
    expect(outcomes).toEqual(['created', field]);
    expect(current).toEqual(before);
  }
});

test('moments that cannot be are refused by the field, new or added', () => {
  expect(tell([{ receivedAt: hour(2), acceptedAt: hour(1) }]).outcomes).toEqual(['acceptedAt']);
  expect(tell([{ acceptedAt: hour(2), closedAt: hour(1) }]).outcomes).toEqual(['closedAt']);
  expect(tell([{ receivedAt: hour(2) }, { closedAt: hour(1) }]).outcomes).toEqual([
    'created',
    'closedAt',
  ]);
});

test('a finish without an acceptance on record is taken', () => {
  expect(tell([{ closedAt: hour(5) }])).toMatchObject({
    outcomes: ['created'],
    current: { status: 'CLOSED', acceptedAt: undefined },
  });
});

test('the same lines a second time change nothing, and what was refused is refused, whatever they say', () => {
  const anyHour = fc.option(fc.integer({ min: 1, max: 4 }).map(hour), { nil: undefined });
  const anyLine = fc
    .record({
      receivedAt: anyHour,
      acceptedAt: anyHour,
      closedAt: anyHour,
      closeType: fc.option(fc.constantFrom('granted' as const, 'refused' as const), {
        nil: undefined,
      }),
    })
    .map(definedOf);
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), (lines) => {
      const once = tell(lines);
      const twice = tell([...lines, ...lines]);
      const isUnchanged = twice.outcomes.slice(lines.length).map((one) => one === 'unchanged');
      expect(isUnchanged).toEqual(once.outcomes.map((one) => TAKEN.has(one)));
      expect(twice.current).toEqual(once.current);
    }),
    { numRuns: 500 },
  );
});

const TAKEN: ReadonlySet<string> = new Set(['created', 'advanced', 'unchanged']);
