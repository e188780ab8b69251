import { OTHER_PROVINCES } from '@banshi/contract/area-words';
import { APPLICANT_KINDS, CHANNELS, CLOSE_TYPES, CROSS_MODES } from '@banshi/contract/case-words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../../../kernel/instant.ts';
import type { ApplicantId } from '../case.ts';
import { definedOf } from '../evolve.ts';
import { decodeEvent, encodeEvent } from '../journal-text.ts';

const moment = fc
  .integer({ min: 694_195_200_000, max: 4_102_444_800_000 })
  .map((at) => at as Instant);
const facts = fc
  .record({
    receivedAt: fc.option(moment, { nil: undefined }),
    acceptedAt: fc.option(moment, { nil: undefined }),
    closedAt: fc.option(moment, { nil: undefined }),
    closeType: fc.option(fc.constantFrom(...CLOSE_TYPES), { nil: undefined }),
  })
  .map(definedOf);
const identity = fc.record({
  matterId: fc.nat(),
  departmentId: fc.nat(),
  applicantId: fc.uuid().map((id) => id as ApplicantId),
  applicantKind: fc.constantFrom(...APPLICANT_KINDS),
  channel: fc.constantFrom(...CHANNELS),
  area: fc.stringMatching(/^\d{6}$/),
  source: fc.string(),
  sourceCaseNo: fc.string(),
  summary: fc.string(),
});

test('a report is read back from the journal as it was told, to the millisecond', () => {
  fc.assert(
    fc.property(moment, facts, identity, (at, told, about) => {
      const reported = { type: 'cases/reported' as const, at, ...about, ...told };
      const advanced = { type: 'cases/report-advanced' as const, at, ...told };
      expect(decodeEvent(encodeEvent(reported))).toEqual(reported);
      expect(decodeEvent(encodeEvent(advanced))).toEqual(advanced);
    }),
  );
});

const cross = fc.record({
  mode: fc.constantFrom(...CROSS_MODES),
  originArea: fc.constantFrom(...OTHER_PROVINCES),
});

test('a report across provinces is read back, with a kind of applicant and without one', () => {
  fc.assert(
    fc.property(moment, facts, fc.tuple(identity, cross), (at, told, [about, crossProvince]) => {
      const reported = { type: 'cases/reported' as const, at, ...about, ...told, crossProvince };
      expect(decodeEvent(encodeEvent(reported))).toEqual(reported);
      const { applicantKind: _, ...unnamed } = reported;
      expect(decodeEvent(encodeEvent(unnamed))).toEqual(unnamed);
    }),
  );
});

test('a report of old, which names no kind of applicant, is read as it was told', () => {
  fc.assert(
    fc.property(moment, facts, identity, (at, told, { applicantKind: _, ...about }) => {
      const reported = { type: 'cases/reported' as const, at, ...about, ...told };
      expect(decodeEvent(encodeEvent(reported))).toEqual(reported);
    }),
  );
});

test('the text of a report is what was written down for it', () => {
  const at = 1_655_082_000_123 as Instant;
  const about = {
    matterId: 12,
    departmentId: 7,
    applicantId: '0a1b2c3d-0000-8000-8000-00000000000f' as ApplicantId,
    applicantKind: 'organisation' as const,
    channel: 'window' as const,
    area: '510000',
    source: 'jkw',
    sourceCaseNo: 'WJ-2022-000017',
    summary: '示例',
  };
  const receivedAt = 1_641_258_720_000 as Instant;
  expect(encodeEvent({ type: 'cases/reported', at, ...about, receivedAt })).toBe(
    '["R",1655082000.123,1641258720,null,null,null,12,7,"0a1b2c3d00008000800000000000000f","window","510000","jkw","WJ-2022-000017","示例","O"]',
  );
  expect(encodeEvent({ type: 'cases/report-advanced', at, closeType: 'granted' })).toBe(
    '["A",1655082000.123,null,null,null,"granted"]',
  );
});

test('an entry of a kind that nobody wrote is a defect', () => {
  expect(() => decodeEvent('{"type":"cases/forged"}')).toThrow('unknown event');
});
