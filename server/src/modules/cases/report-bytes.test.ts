import { APPLICANT_KINDS, CHANNELS, CLOSE_TYPES } from '@banshi/contract/case-words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import type { ApplicantId } from './core/case.ts';
import { definedOf } from './core/evolve.ts';
import { packReport, type ReportEvent } from './core/reports/report-text.ts';
import { bodyOf, eventIn, textOf } from './journal-body.ts';
import { reportBytes, reportOfBytes } from './report-bytes.ts';

const second = fc.integer({ min: 694_195_200, max: 4_102_444_800 });
const moment = fc
  .oneof(
    second.map((at) => at * 1000),
    fc.integer({ min: 0, max: 2 ** 48 }),
  )
  .map((at) => at as Instant);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.stringMatching(/^[一-龥（）a-z]*$/),
  fc.constantFrom('\ufeff', '\0', '\ud800', '"\\\n', '😀'),
);
const small = fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.nat());
const facts = fc
  .record({
    receivedAt: fc.option(moment, { nil: undefined }),
    acceptedAt: fc.option(moment, { nil: undefined }),
    closedAt: fc.option(moment, { nil: undefined }),
    closeType: fc.option(fc.constantFrom(...CLOSE_TYPES), { nil: undefined }),
  })
  .map(definedOf);
const about = fc
  .record({
    matterId: small,
    departmentId: small,
    applicantId: fc.uuid().map((id) => id as ApplicantId),
    applicantKind: fc.option(fc.constantFrom(...APPLICANT_KINDS), { nil: undefined }),
    channel: fc.constantFrom(...CHANNELS),
    area: fc.stringMatching(/^\d{6}$/),
    source: text,
    sourceCaseNo: text,
    summary: text,
  })
  .map(({ applicantKind, ...rest }) => (applicantKind ? { ...rest, applicantKind } : rest));
const event: fc.Arbitrary<ReportEvent> = fc.oneof(
  fc
    .tuple(moment, about, facts)
    .map(([at, told, more]) => ({ type: 'cases/reported' as const, at, ...told, ...more })),
  fc
    .tuple(moment, facts)
    .map(([at, more]) => ({ type: 'cases/report-advanced' as const, at, ...more })),
);

const REPORTED = {
  type: 'cases/reported' as const,
  at: 1_641_258_720_123 as Instant,
  receivedAt: 1_641_258_000_000 as Instant,
  acceptedAt: 1_641_258_700_000 as Instant,
  matterId: 119,
  departmentId: 12,
  applicantId: 'd3fdac23-9ae8-8dbb-a713-8e44f225863b' as ApplicantId,
  applicantKind: 'person' as const,
  channel: 'mobile' as const,
  area: '510700',
  source: 'sichuan-2022h1',
  sourceCaseNo: '1-000000008',
  summary: '法律援助申请（模拟办件）',
};
const keptOf = (given: ReportEvent) => {
  const { text: told, packed } = bodyOf(given);
  return { told, kept: { body: packed === null ? told : null, packed } };
};

test('whatever a report says, its text and its event come back from how it is kept', () => {
  fc.assert(
    fc.property(event, (given) => {
      const { told, kept } = keptOf(given);
      expect(textOf(kept)).toBe(told);
      expect(told).toBe(JSON.stringify(packReport(given)));
      expect(eventIn(kept)).toEqual(given);
    }),
    { numRuns: 2_000 },
  );
});

test('a usual report takes half of its text', () => {
  const { told, kept } = keptOf(REPORTED);
  expect(Buffer.byteLength(told)).toBe(186);
  expect(kept.packed).toHaveLength(90);
  const later = keptOf({ type: 'cases/report-advanced', at: REPORTED.at, closeType: 'granted' });
  expect(later.kept.packed).toHaveLength(8);
});

test('what does not fit stays as its text', () => {
  const crossProvince = { mode: 'ALL_ONLINE', originArea: '500000' } as never;
  const unfit = [
    { area: '010700' },
    { matterId: 65_536 },
    { source: 'x'.repeat(256) },
    { summary: '\ud800' },
    { crossProvince },
  ];
  for (const changes of unfit) {
    const { told, kept } = keptOf({ ...REPORTED, ...changes });
    expect(kept).toEqual({ body: told, packed: null });
  }
});

test('bytes that were changed are another entry, or none', () => {
  const { told, kept } = keptOf(REPORTED);
  const bytes = kept.packed ?? Buffer.alloc(0);
  for (let place = 0; place < bytes.length; place += 1) {
    const forged = Buffer.from(bytes);
    forged[place] = 255 - (forged[place] ?? 0);
    expect(textOf({ body: null, packed: forged })).not.toBe(told);
  }
  for (let length = 0; length < bytes.length; length += 1) {
    expect(textOf({ body: null, packed: bytes.subarray(0, length) })).not.toBe(told);
  }
  expect(textOf({ body: null, packed: null })).toBe('');
});

test('a report that cannot be read says so', () => {
  expect(() => reportOfBytes(Buffer.alloc(9))).toThrow();
  expect(reportBytes(packReport(REPORTED))).toBeInstanceOf(Buffer);
});
