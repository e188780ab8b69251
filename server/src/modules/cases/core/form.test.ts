import { describe, expect, test } from 'vitest';
import { checkForm, type FormField } from './form.ts';

const FIELDS: readonly FormField[] = [
  { key: 'sourceCode', label: '放射源编码', kind: 'sourceCode', need: 'must' },
  { key: 'activity', label: '活度', kind: 'number', need: 'must' },
  { key: 'use', label: '用途', kind: 'choice', need: 'may', choices: '探伤、测井' },
  { key: 'sourceClass', label: '放射源类别', kind: 'sourceClass', need: 'may' },
  { key: 'out', label: '转入日期', kind: 'day', need: 'may' },
  { key: 'back', label: '转出日期', kind: 'day', need: 'may', notBefore: 'out' },
  { key: 'person', label: '现场负责人', kind: 'name', need: 'may' },
  { key: 'phone', label: '应急值班电话', kind: 'text', need: 'may' },
];
const WHOLE = { sourceCode: '0321CO000124', activity: '3.7E10' };

function filled(given: Readonly<Record<string, string>>) {
  return checkForm(
    FIELDS,
    Object.entries(given).map(([key, value]) => ({ key, value })),
  );
}

describe('the application form', () => {
  test('keeps what was filled in, in the order of the list, with its labels; names are masked', () => {
    const result = filled({ person: '王示例', ...WHOLE, out: '2022-05-31', phone: '028-00001001' });
    expect(result).toEqual({
      ok: true,
      value: [
        { key: 'sourceCode', label: '放射源编码', value: '0321CO000124' },
        { key: 'activity', label: '活度', value: '3.7E10' },
        { key: 'out', label: '转入日期', value: '2022-05-31' },
        { key: 'person', label: '现场负责人', value: '王*例' },
        { key: 'phone', label: '应急值班电话', value: '028-00001001' },
      ],
    });
  });

  test.each([
    ['nothing where something is needed', { sourceCode: ' ' }, ['sourceCode', 'missing']],
    ['a field that the list does not have', { other: '1' }, ['other', 'unknown']],
    ['a word for a number', { activity: '很大' }, ['activity', 'number']],
    ['a day that is not in the calendar', { out: '2022-02-30' }, ['out', 'day']],
    ['a day that is no day', { out: '明天' }, ['out', 'day']],
    ['what is not among the choices', { use: '其他' }, ['use', 'choice']],
    ['a class that there is not', { sourceClass: 'Ⅵ类' }, ['sourceClass', 'choice']],
    [
      'a code with a class that there is not',
      { sourceCode: '0321CO000126' },
      ['sourceCode', 'sourceCode'],
    ],
    ['a code too short', { sourceCode: '0321CO00012' }, ['sourceCode', 'sourceCode']],
    ['a mobile phone', { phone: '13800005678' }, ['phone', 'personal']],
    ['a number of a person', { person: '510104199003071018' }, ['person', 'personal']],
    ['one for an amount', { activity: '510104199003071018' }, ['activity', 'personal']],
  ])('is refused with %s', (_what, given, [key, fault]) => {
    expect(filled({ ...WHOLE, ...given })).toMatchObject({
      ok: false,
      refusal: { code: 'cases/form-fault', key, fault },
    });
  });

  test('§4.10: the class that is chosen is that of the code', () => {
    for (const [index, sourceClass] of ['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类'].entries()) {
      const coded = (digit: number) =>
        filled({ ...WHOLE, sourceCode: `0321CO00012${digit}`, sourceClass });
      expect(coded(index + 1)).toMatchObject({ ok: true });
      expect(coded(((index + 1) % 5) + 1)).toEqual({
        ok: false,
        refusal: {
          code: 'cases/form-fault',
          key: 'sourceClass',
          label: '放射源类别',
          fault: 'otherClass',
          against: '放射源编码',
        },
      });
    }
  });

  test('§4.10: a source is not carried back before it came', () => {
    const carried = (out: string, back: string) => filled({ ...WHOLE, out, back });
    expect(carried('2022-05-31', '2022-05-30')).toEqual({
      ok: false,
      refusal: {
        code: 'cases/form-fault',
        key: 'back',
        label: '转出日期',
        fault: 'before',
        against: '转入日期',
      },
    });
    expect(carried('2022-05-31', '2022-05-31')).toMatchObject({ ok: true });
    expect(carried('2022-05-31', '')).toMatchObject({ ok: true });
    expect(carried('', '2022-05-30')).toMatchObject({ ok: true });
  });

  test('lets an amount stand whose digits could be those of a mobile phone', () => {
    expect(filled({ ...WHOLE, activity: '13700000000' })).toMatchObject({ ok: true });
  });

  test('of a matter without fields stays empty', () => {
    expect(checkForm([], undefined)).toEqual({ ok: true, value: [] });
  });
});
