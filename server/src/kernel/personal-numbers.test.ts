import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCaseNumber } from './case-number.ts';
import { creditCodeOf } from './credit-code.ts';
import type { LocalDate } from './local-date.ts';
import { numbersOfPersonsIn } from './personal-numbers.ts';
import { residentCheckCharacter } from './resident-id.ts';

const found = (text: string): readonly string[] =>
  numbersOfPersonsIn(text).map(({ start, length }) => text.slice(start, start + length));

test.each([
  ['示例人（510104199003071018）到窗口', ['510104199003071018']],
  ['末位有误的510104199003071017', ['510104199003071017']],
  ['小写的51010419900307101x。', ['51010419900307101x']],
  ['分段写的510104 19900307 1018', ['510104 19900307 1018']],
  ['全角的５１０１０４１９９００３０７１０１８', ['５１０１０４１９９００３０７１０１８']],
  ['旧号510104900307101', ['510104900307101']],
  ['永居证911124198108030024', ['911124198108030024']],
  ['电话13812345678、+8619900001111', ['13812345678', '19900001111']],
  ['电话138-1234-5678，或138 1234 5679', ['138-1234-5678', '138 1234 5679']],
  ['13812345678，510104199003071018', ['13812345678', '510104199003071018']],
])('in “%s” the numbers of persons are found', (text, numbers) =>
  expect(found(text)).toEqual(numbers),
);

test.each([
  '2022年6月13日，2022-06-13，20220613',
  '川示〔2022〕0001号，示例发〔2022〕19号',
  '电话028-86000000，4008123123，12345',
  '受理17668076件，投资13812345678元，13812345678.50',
  '短号12012345678，订单号13812345678901',
  '办件SC220613000001X，编号A13812345678',
  '账号6222 0200 1381 2345 678，620 138 1234 5678',
  '注册号510100000012345',
  '',
])('in “%s” none is found', (text) => expect(found(text)).toEqual([]));

const SERIAL = fc.integer({ min: 1, max: 999_999 });

test('the numbers of a case are never taken for those of a person', () => {
  const taskCode = fc.stringMatching(/^[0-9A-Z]{31}$/);
  fc.assert(
    fc.property(taskCode, SERIAL, (code, serial) => {
      const numbers = buildCaseNumber(code, '2022-06-13' as LocalDate, serial);
      expect(found(`办件${numbers.projectNo}（${numbers.displayNo}）`)).toEqual([]);
    }),
  );
});

test('a credit code is not, unless it could be a resident’s number as well', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^9[123]510[1-9][0-9]{10}$/), (start) => {
      const code = creditCodeOf(start);
      fc.pre(code.slice(17) !== residentCheckCharacter(code));
      expect(found(`示例公司${code}`)).toEqual([]);
    }),
  );
});

test('whatever Chinese words stand around a resident’s or a mobile number, it is found whole', () => {
  const words = fc.string({ unit: fc.constantFrom('示', '例', '，', '（', '。') });
  const body = fc.stringMatching(/^51[0-9]{4}19[0-9]{9}$/);
  const mobile = fc.stringMatching(/^1[3-9][0-9]{9}$/);
  fc.assert(
    fc.property(words, body, mobile, (between, digits, phone) => {
      const id = digits + residentCheckCharacter(digits);
      expect(found(`${between}${id}，${between}${phone}。${between}`)).toEqual([id, phone]);
    }),
  );
});
