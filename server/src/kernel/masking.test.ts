import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  maskAddress,
  maskBankAccount,
  maskEmail,
  maskForPublic,
  maskIdNumber,
  maskIdNumberForNotice,
  maskMobile,
  maskName,
  maskNamesIn,
} from './masking.ts';

test.each([
  ['张三', '张*'],
  ['张示三', '张*三'],
  ['测试娜娜', '测**娜'],
  ['某', '*'],
  ['𠮷田', '𠮷*'],
  ['', ''],
])('the name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));

test('a document shows three and four characters, in a public notice one and one', () => {
  expect(maskIdNumber('510104199003071018')).toBe('510***********1018');
  expect(maskIdNumberForNotice('510104199003071018')).toBe('5****************8');
  expect(maskIdNumber('E1234567')).toBe('E******7');
});

test('contact data shows its ends', () => {
  expect(maskMobile('13812345678')).toBe('138****5678');
  expect(maskEmail('abc@example.cn')).toBe('a***@example.cn');
  expect(maskEmail('no address')).toBe('***');
  expect(maskBankAccount('6222020000001234')).toBe('************1234');
});

test.each([
  ['四川省成都市示例区测试街道5号2单元301', '四川省成都市示例区测试街道***'],
  ['成都市虚构大道100号', '成都市虚构大道***'],
  ['示例县某小区3栋', '示例县某小区***'],
  ['无名地5号', '***'],
])('the address %s is shown as %s', (address, shown) => expect(maskAddress(address)).toBe(shown));

test('names in a text are masked, a longer one before one that it begins with', () => {
  expect(maskNamesIn('张示例和张示到窗口', ['张示', '张示例'])).toBe('张*例和张*到窗口');
});

test('a sentence for the public shows no number of a person, and every other number', () => {
  expect(maskForPublic('张示例（510104199003071018）电话13812345678', ['张示例'])).toBe(
    '张*例（5****************8）电话1*********8',
  );
  expect(maskForPublic('联系138 1234 5678或１３８１２３４５６７９', [])).toBe(
    '联系1***********8或１*********９',
  );
  expect(maskForPublic('来信abc.d-1@mail.example.cn，抄送b@example.cn。', [])).toBe(
    '来信a***@mail.example.cn，抄送b***@example.cn。',
  );
  const told =
    '2022年6月20日，示例路1号，电话028-86000000，川示〔2022〕0001号，91510100MA13812345，A13812345678';
  expect(maskForPublic(told, [])).toBe(told);
});

test('at least half of a number of fourteen characters or more is hidden, and its length stays', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{14,18}$/), (number) => {
      const shown = maskIdNumber(number);
      expect(shown).toHaveLength(number.length);
      expect([...shown].filter((character) => character === '*').length * 2).toBeGreaterThanOrEqual(
        number.length,
      );
    }),
  );
});
