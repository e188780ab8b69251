import { LICENCE_NOTICE_KINDS, NOTICE_KINDS } from '@banshi/contract/notice-words';
import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { NOTICE_RULES } from './notice-rules.ts';
import type { NoticeFacts } from './notice-story.ts';
import { noticeText } from './notice-text.ts';

const FACTS: NoticeFacts = {
  matterName: '示例许可',
  displayNo: 'SC2206130000011',
  materials: ['申请书', '示例图纸'],
  by: '2022-06-20' as LocalDate,
  days: 5,
  name: '示例许可证',
  body: '示例机关',
  place: '示例路1号示例大厅',
  hours: '工作日9:00—17:00',
  number: '示例证〔2022〕第0001号',
  until: '2026-06-12' as LocalDate,
};

test('each kind about a case has one row of the table; those about what it gave are told beside', () => {
  const kinds: string[] = [...NOTICE_RULES.map(({ kind }) => kind), ...LICENCE_NOTICE_KINDS];
  expect(kinds.toSorted()).toEqual(NOTICE_KINDS.toSorted());
});

test('what happened, what is needed, by when and where stand in plain words', () => {
  expect(noticeText('CORRECTION', FACTS)).toBe(
    '您申请的“示例许可”（查询编号SC2206130000011）材料需要补正：申请书、示例图纸。请于2022年6月20日前交到示例路1号示例大厅（工作日9:00—17:00）。具体要求见补正告知书；逾期未补正的，可能终止办理。',
  );
  expect(noticeText('READY', FACTS)).toBe(
    '您申请的“示例许可”（查询编号SC2206130000011）已办结，示例许可证可以领取。请于2022年6月20日前带身份证件到示例路1号示例大厅（工作日9:00—17:00）领取。',
  );
});

test('who may apply again is told where', () => {
  const again = NOTICE_KINDS.map((kind) => noticeText(kind, FACTS)).filter((text) =>
    /重新(?:提出)?申请/.test(text),
  );
  expect(again.length).toBeGreaterThan(4);
  for (const text of again) expect(text).toContain('示例路1号示例大厅');
});

test('§3.5: what stops the limit by another law than article 45 is told with that law', () => {
  const stopped = { ...FACTS, name: '公示', byLaw: '《示例条例》第九条' };
  expect(noticeText('LIMITS_STOPPED', stopped)).toContain(
    '需要进行公示，预计5个工作日，依照《示例条例》第九条，所需时间不计入办理时限',
  );
  const { byLaw: _, ...plain } = stopped;
  expect(noticeText('LIMITS_STOPPED', plain)).not.toContain('依照');
});

test('L10: an extension whose length another law sets is told with that law', () => {
  const extended = { ...FACTS, days: 30, byLaw: '《示例条例》第九条' };
  expect(noticeText('EXTENDED', extended)).toContain(
    '依照《示例条例》第九条，经本机关负责人批准，办理期限延长30个工作日',
  );
  const { byLaw: _, ...plain } = extended;
  expect(noticeText('EXTENDED', plain)).not.toContain('依照');
});

test('the query password stands in the text as stars', () => {
  expect(noticeText('RECEIVED', { ...FACTS, place: 'https://hall.example/status' })).toContain(
    '查询进度：https://hall.example/status，查询编号见上，查询密码******。',
  );
});

test('a tolerance that waits for an event says so instead of a day', () => {
  const waiting = { ...FACTS, by: null, days: 5, name: '示例管控结束' };
  expect(noticeText('ACCEPTED_TOLERANTLY', waiting)).toContain(
    '请在“示例管控结束”之后5个工作日内补齐申请书、示例图纸，交到示例路1号示例大厅',
  );
});

test.each(NOTICE_KINDS)('%s says what is needed of the applicant, or that nothing is', (kind) => {
  expect(noticeText(kind, FACTS)).toMatch(/请|目前不需要您做什么|您可以|领取|不用|不得|不能/);
});

test.each(NOTICE_KINDS)('%s is a whole sentence, also where facts are not known', (kind) => {
  // A day is not known where no limit runs.
  for (const facts of [FACTS, { ...FACTS, by: null }, { ...FACTS, hours: null }]) {
    const text = noticeText(kind, facts);
    expect(text).not.toMatch(/null|undefined|，，|。。/);
    expect(text.endsWith('。')).toBe(true);
  }
});
