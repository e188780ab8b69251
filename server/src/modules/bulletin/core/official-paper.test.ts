import { expect, test } from 'vitest';
import {
  anOfficialFile,
  SMALL_JOINT,
  SMALL_LETTER,
  SMALL_MINUTES,
  SMALL_ORDER,
} from './an-official-file.test-support.ts';
import { officialDocument } from './official-paper.ts';
import { officialText } from './official-text.ts';

function linesOf(fields: object, base?: object): readonly string[] {
  return officialText(officialDocument(anOfficialFile(fields, base), new Map()))
    .split('\n')
    .slice(0, -1);
}

test('an ordinary document says who to whom, what, in whose name and on which day', () => {
  const lines = linesOf({
    copyNo: 17,
    secrecy: '秘密★1年',
    urgency: '特急',
    title: ['示例办公室', '关于公布名单的通知'],
    addressees: ['甲处', '乙处'],
    sections: [{ title: '名单', sections: [{ title: '窗口', items: ['甲。', '乙。'] }] }],
    closing: ['特此通知。'],
    attachments: [{ title: '名单', text: ['丙。'] }, { title: '样表' }],
    note: '此件公开发布',
    copyTo: ['丁处', '戊处'],
    printed: { by: '示例处', on: '2026-11-03' },
  });
  expect(lines).toEqual([
    ...['000017', '秘密★1年', '特急', '示例省政务服务管理办公室文件', '示政务发〔2026〕3号'],
    ...['示例办公室关于公布名单的通知', '甲处，乙处：', '现公布窗口名单。'],
    ...['一、名单', '（一）窗口', '1.甲。', '2.乙。', '特此通知。'],
    ...['附件：1.名单', '2.样表', '示例省政务服务管理办公室', '2026年11月2日', '（此件公开发布）'],
    ...['附件1', '名单', '丙。', '抄送：丁处，戊处。', '示例处　2026年11月3日印发'],
  ]);
});

test('the colon behind 主送 stands once, whether it was typed or not', () => {
  expect(linesOf({ addressees: ['各示例处：'] })).toContain('各示例处：');
});

test('one attachment has no number', () => {
  const lines = linesOf({ attachments: [{ title: '名单', text: ['丙。'] }] });
  expect(lines.slice(4, -3)).toEqual(['附件：名单', '示例省政务服务管理办公室', '2026年11月2日']);
  expect(lines.slice(-3)).toEqual(['附件', '名单', '丙。']);
});

test('two signers stand in a row, and the number in the last one', () => {
  expect(linesOf({ signers: ['甲'] })[1]).toBe('示政务发〔2026〕3号　签发人：甲');
  expect(linesOf({ signers: ['甲', '乙', '丙'] }).slice(1, 3)).toEqual([
    '签发人：甲　乙',
    '示政务发〔2026〕3号　丙',
  ]);
});

test('a letter begins with its name, minutes tell who was there and carry no signature', () => {
  expect(linesOf({ urgency: '特急' }, SMALL_LETTER).slice(0, 3)).toEqual([
    '示例省政务服务管理办公室',
    '特急',
    '示政务发〔2026〕3号',
  ]);
  const attendance = { present: ['甲', '乙'], absent: [], observing: ['丙'] };
  expect(linesOf({ attendance, number: { year: 2026, serial: 3 } }, SMALL_MINUTES)).toEqual([
    ...['示例会议纪要', '〔2026〕3号', '示例省政务服务管理办公室 2026年11月2日'],
    ...['关于公布窗口名单的通知', '现公布窗口名单。', '出席：甲，乙。', '列席：丙。'],
  ]);
});

test('several bodies stand in head and signature, a table says its cells in their order', () => {
  expect(linesOf({}, SMALL_JOINT)).toEqual([
    ...['示例省政务服务局示例省司法厅文件', '示政务发〔2026〕3号', '关于公布窗口名单的通知'],
    ...['现公布窗口名单。', '时限表', '事项\t时限', '示例许可\t5个工作日', '示例备案\t'],
    ...['特此通知。', '示例省政务服务局', '示例省司法厅', '2026年11月2日'],
  ]);
});

test('an order is its name, its number, its words, who signs it and the day', () => {
  expect(linesOf({}, SMALL_ORDER)).toEqual([
    ...['示例省人民政府令', '第12号', '现予公布，自2026年12月1日起施行。'],
    ...['省长　张示例', '2026年11月2日'],
  ]);
});
