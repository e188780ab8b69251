import { NOTICE_KINDS } from '@banshi/contract/notice-words';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const FACTS = {
  matterName: '示例许可',
  displayNo: 'SC2206130000011',
  materials: ['申请书'],
  by: '2022-06-20',
  days: 5,
  name: '示例许可证',
  number: '川示证〔2022〕第0001号',
  until: '2022-12-31',
  body: '示例机关',
  place: '示例大厅',
  hours: null,
};

/** A notice is about an application, or about what was given. */
const ABOUT =
  /^Your (application “示例许可” \(SC2206130000011\)|“示例许可证” \(川示证〔2022〕第0001号\)) .+\.$/;

test.each(NOTICE_KINDS)('%s is shown in Chinese as it was sent, and told in English', (kind) => {
  expect(zh.notices.said[kind](FACTS, '已发送的文字')).toBe('已发送的文字');
  for (const facts of [FACTS, { ...FACTS, by: null }, { ...FACTS, materials: [] }]) {
    const told = en.notices.said[kind](facts, '已发送的文字');
    expect(told).toMatch(ABOUT);
    expect(told).not.toMatch(/null|undefined|已发送/);
  }
});
