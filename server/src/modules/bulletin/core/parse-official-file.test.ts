import { expect, test } from 'vitest';
import {
  SMALL_DOCUMENT,
  SMALL_JOINT,
  SMALL_LETTER,
  SMALL_MINUTES,
  SMALL_ORDER,
} from './an-official-file.test-support.ts';
import { sayFileFault } from './file-fault.ts';
import { namesProfile, parseOfficialFile } from './parse-official-file.ts';

function faultsOf(value: unknown): readonly string[] {
  const parsed = parseOfficialFile(value);
  return parsed.ok ? [] : parsed.refusal.map(sayFileFault);
}

test('a whole file of each layout comes back as it was', () => {
  const document = {
    ...SMALL_DOCUMENT,
    copyNo: 1,
    secrecy: '秘密★1年',
    urgency: '特急',
    signers: ['张示例'],
    title: ['示例办公室', '关于公布窗口名单的通知'],
    addressees: ['各窗口'],
    sections: [{ title: '名单', items: ['甲。'] }],
    closing: ['特此通知。'],
    attachments: [{ title: '名单', text: ['甲。'] }],
    sealed: false,
    note: '此件公开发布',
    copyTo: ['中心领导'],
    printed: { by: '示例处', on: '2026-11-03' },
  };
  const attendance = { present: ['甲'], absent: ['乙'], observing: ['丙'] };
  const minutes = { ...SMALL_MINUTES, attendance };
  for (const file of [document, SMALL_LETTER, minutes, SMALL_ORDER, SMALL_JOINT]) {
    expect(parseOfficialFile(file)).toEqual({ ok: true, value: file });
  }
});

test('a layout that there is not is refused with those that there are', () => {
  expect(faultsOf({ ...SMALL_DOCUMENT, profile: 'poster' })).toEqual([
    '$.profile: is no layout, write one of document, letter, minutes, order; a bulletin names none.',
  ]);
});

test('what a layout has no place for is refused, not left out silently', () => {
  expect(faultsOf({ ...SMALL_LETTER, signers: ['张示例'], attendance: {} })).toEqual([
    '$.attendance: has no place in the layout "letter", remove it.',
    '$.signers: has no place in the layout "letter", remove it.',
  ]);
  expect(faultsOf({ ...SMALL_MINUTES, addressees: ['甲'] })).toEqual([
    '$.addressees: has no place in the layout "minutes", remove it.',
  ]);
});

test('all but minutes need their number with the word of the body, and every one a title and words', () => {
  const { number: _, ...unnumbered } = SMALL_DOCUMENT;
  expect(faultsOf(unnumbered)).toEqual(['$.number: is missing, add it.']);
  expect(faultsOf({ ...SMALL_LETTER, number: { year: 2026, serial: 1 } })).toEqual([
    '$.number.code: is missing, add it.',
  ]);
  expect(faultsOf({ ...SMALL_MINUTES, number: { year: 2026, serial: 1 } })).toEqual([]);
  expect(faultsOf({ ...SMALL_DOCUMENT, title: [], text: [' '] })).toEqual([
    '$.title: is empty, add one.',
    '$.text: is empty, add one.',
  ]);
});

test('a bulletin names no layout', () => {
  expect(namesProfile(SMALL_DOCUMENT)).toBe(true);
  expect([{ series: '甲' }, null, 7].map(namesProfile)).toEqual([false, false, false]);
});

test('characters that show differently elsewhere are refused with their place; ㎡ and ① stay as they are', () => {
  const attachments = [{ title: '名\ue000', text: ['甲\u202e乙'] }];
  expect(faultsOf({ ...SMALL_DOCUMENT, note: '\ue123', attachments })).toEqual([
    '$.attachments[0].title: holds the private-use character U+E000, which shows differently elsewhere, type the real one.',
    '$.attachments[0].text[0]: holds the control character U+202E, remove it.',
    '$.note: holds the private-use character U+E123, which shows differently elsewhere, type the real one.',
  ]);
  const kept = parseOfficialFile({ ...SMALL_DOCUMENT, note: '３０㎡①é' });
  expect(kept.ok && kept.value.note).toBe('３０㎡①é');
});

test('an order has its number and its signatory, and neither title nor seal of a body', () => {
  const { orderNo: _no, signatory: _who, ...bare } = SMALL_ORDER;
  expect(faultsOf({ ...bare, title: '关于甲的令', issuer: '甲' })).toEqual([
    '$.title: has no place in the layout "order", remove it.',
    '$.issuer: has no place in the layout "order", remove it.',
    '$.orderNo: is missing, add it.',
    '$.signatory: is missing, add it.',
  ]);
  expect(faultsOf({ ...SMALL_DOCUMENT, orderNo: 1 })).toEqual([
    '$.orderNo: has no place in the layout "document", remove it.',
  ]);
});

test('several bodies have their place in a document; a letter bears the name of one, minutes are of one', () => {
  const bodies = ['甲局', '乙厅'];
  expect(faultsOf({ ...SMALL_LETTER, issuer: bodies })).toEqual([]);
  expect(faultsOf({ ...SMALL_LETTER, masthead: bodies })).toEqual([
    '$.masthead: must be text in quotes.',
  ]);
  expect(faultsOf({ ...SMALL_MINUTES, issuer: bodies })).toEqual([
    '$.issuer: must be text in quotes.',
  ]);
  expect(faultsOf({ ...SMALL_JOINT, masthead: [] })).toEqual(['$.masthead: is empty, add one.']);
});

test('a table has columns and no row with more cells; a bulletin has none', () => {
  const table = { columns: [], rows: [['甲']] };
  expect(faultsOf({ ...SMALL_DOCUMENT, table })).toEqual([
    '$.table.columns: is empty, add one.',
    '$.table.rows[0]: has more than 0 entries, shorten it.',
  ]);
  const sections = [{ title: '甲', table: { columns: [{ head: '甲' }], rows: [['\ue000']] } }];
  expect(faultsOf({ ...SMALL_DOCUMENT, sections })).toEqual([
    '$.sections[0].table.rows[0][0]: holds the private-use character U+E000, which shows differently elsewhere, type the real one.',
  ]);
});
