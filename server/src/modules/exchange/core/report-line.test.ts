import { lineFaults } from '@banshi/contract/text/en/line-faults';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../kernel/instant-text.ts';
import { aLine, codes } from '../../../testing/a-line.ts';
import type { LineRefusal } from './line-refusal.ts';
import { parseReportLine } from './report-line.ts';

const now = parseInstant('2022-06-17T12:00:00+08:00');
if (now === undefined) throw new Error('the present is a moment');

const parse = (changes: Readonly<Record<string, unknown>>) =>
  parseReportLine(JSON.stringify(aLine(changes)), { matters: codes, now });

const fieldOf = (text: string) => {
  const parsed = parseReportLine(text, { matters: codes, now });
  return parsed.ok ? 'taken' : parsed.refusal.field;
};

const said = ({ code, facts }: LineRefusal) => lineFaults[code](facts);

const CROSS = { mode: 'FULL_ONLINE', originArea: '500000' };

const person = (changes: Readonly<Record<string, unknown>>) => ({
  applicant: {
    kind: 'person',
    name: '示例',
    idType: '111',
    idNo: '510104199003071018',
    ...changes,
  },
});

test('a whole line is taken with its moments', () => {
  const parsed = parse({});
  expect(parsed.ok && parsed.value.facts).toEqual({
    receivedAt: parseInstant('2022-01-04T09:12:00+08:00'),
    acceptedAt: parseInstant('2022-01-05T10:00:00+08:00'),
    closedAt: parseInstant('2022-01-20T15:30:00+08:00'),
    closeType: 'granted',
  });
});

test('facts that come later may be missing or null, and a finish without acceptance is legal', () => {
  const none = {
    receivedAt: undefined,
    acceptedAt: null,
    closedAt: undefined,
    closeType: undefined,
  };
  const parsed = parse(none);
  expect(parsed.ok && parsed.value.facts).toEqual({});
  expect(parse({ acceptedAt: undefined }).ok).toBe(true);
});

describe('a wrong line is refused with its field and a way to mend it:', () => {
  test.each([
    ['a stray field', { colour: 'red' }, 'colour', 'leave it out'],
    ['a stray field of the applicant', person({ age: 7 }), 'applicant.age', 'leave it out'],
    ['no source', { source: undefined }, 'source', 'is missing'],
    ['an empty number', { sourceCaseNo: ' ' }, 'sourceCaseNo', 'is empty'],
    ['a number that is no text', { sourceCaseNo: 17 }, 'sourceCaseNo', 'quotation marks'],
    ['a line end in the name', person({ name: '甲\n乙' }), 'applicant.name', 'control character'],
    ['half a character', { summary: '\ud800' }, 'summary', 'half a character'],
    ['an endless summary', { summary: '长'.repeat(2001) }, 'summary', 'shorten'],
    ['an unknown matter', { matter: 'X' }, 'matter', 'catalogue'],
    ['a draft', { matter: 'M4' }, 'matter', 'catalogue'],
    ['a basic code of several departments', { matter: 'B1' }, 'matter', 'taskCode'],
    ['an applicant that is a text', { applicant: '张三' }, 'applicant', 'not an object'],
    ['an unknown kind', person({ kind: 'dog' }), 'applicant.kind', 'person, organisation'],
    ['an unknown type of document', person({ idType: '999' }), 'applicant.idType', '111'],
    [
      "a body's document for a person",
      person({ idType: '001' }),
      'applicant.idType',
      'organisation',
    ],
    [
      'a wrong check digit',
      person({ idNo: '510104199003071019' }),
      'applicant.idNo',
      'check character',
    ],
    [
      'a birthday that never was',
      person({ idNo: '510104199002301018' }),
      'applicant.idNo',
      'date of birth',
    ],
    [
      'a birthday after the present',
      person({ idNo: '510104202206180012' }),
      'applicant.idNo',
      'date of birth',
    ],
    [
      'a wrong check character of an organisation',
      person({ kind: 'organisation', idType: '001', idNo: '91510100MA6CA6EA82' }),
      'applicant.idNo',
      'check character',
    ],
    ['an unknown channel', { channel: 'pigeon' }, 'channel', 'kiosk'],
    ['an area that is none', { area: '990000' }, 'area', 'six digits'],
    ['a prefecture that Sichuan has not', { area: '519999' }, 'area', 'six digits'],
    ['a cross that is a text', { crossProvince: '500000' }, 'crossProvince', 'mode and originArea'],
    [
      'a stray field of the cross',
      { crossProvince: { ...CROSS, hall: '1' } },
      'crossProvince.hall',
      'leave it out',
    ],
    [
      'an unknown way across',
      { crossProvince: { ...CROSS, mode: 'BY_BOAT' } },
      'crossProvince.mode',
      'MULTI_SITE',
    ],
    [
      'our own province as the other',
      { crossProvince: { ...CROSS, originArea: '510000' } },
      'crossProvince.originArea',
      '500000',
    ],
    ['a moment without an offset', { acceptedAt: '2022-01-05T10:00:00' }, 'acceptedAt', 'offset'],
    [
      'a day that does not exist',
      { closedAt: '2022-02-30T10:00:00+08:00' },
      'closedAt',
      'ISO 8601',
    ],
    ['the future', { closedAt: '2022-06-17T12:06:00+08:00' }, 'closedAt', 'future'],
    ['the distant past', { receivedAt: '1022-01-01T00:00:00+08:00' }, 'receivedAt', '1992'],
    ['an unknown way to close', { closeType: 'eaten' }, 'closeType', 'forwarded'],
  ])('%s', (...[, changes, field, mend]) => {
    const parsed = parse(changes);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.refusal.field).toBe(field);
    expect(!parsed.ok && said(parsed.refusal)).toContain(mend);
  });
});

test('clocks that run five minutes ahead are forgiven', () => {
  expect(parse({ closedAt: '2022-06-17T12:04:00+08:00' }).ok).toBe(true);
});

test('a small x is the check character of a resident’s number', () => {
  const parsed = parse(person({ idNo: '51010419900307109x' }));
  expect(!parsed.ok && parsed.refusal.code).not.toBe('number-character');
});

test('a resident’s number of fifteen digits is the same person as in eighteen', () => {
  const parsed = parse(person({ idNo: '510104900307101' }));
  expect(parsed.ok && parsed.value.applicant.idNumber).toBe('510104199003071018');
});

test('a field given twice is refused, spaces and escapes are not mistaken for one', () => {
  const text = JSON.stringify(aLine());
  expect(fieldOf(text.replace('"summary"', '"summary":"甲","summary"'))).toBe('');
  expect(fieldOf(text.replaceAll('":', '" : ').replace('示例"', '\\u793a例"'))).toBe('taken');
});

test('what is not a JSON object is refused as a whole, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(fieldOf(text)).not.toBe('taken');
    }),
  );
});

test('no value of any field makes the check fall over or lets a foreign field in', () => {
  const fields = Object.keys(aLine());
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
      const parsed = parse({ [field]: value });
      if (parsed.ok) {
        expect(parsed.value.source.length).toBeGreaterThan(0);
        expect(parsed.value.matterId).toBeGreaterThan(0);
      } else expect(said(parsed.refusal)).not.toMatch(/undefined|^.{0,5}$/);
    }),
    { numRuns: 500 },
  );
});

test('a line may name how a case is shared with another province, and need not', () => {
  const parsed = parse({ crossProvince: CROSS });
  expect(parsed.ok && parsed.value.crossProvince).toEqual(CROSS);
  const none = parse({ crossProvince: null });
  expect(none.ok && none.value).not.toHaveProperty('crossProvince');
});
