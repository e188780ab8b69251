import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isPartyFirst, type ToldVisit, visitSentence } from './visit.ts';

const VISIT: ToldVisit = {
  bodyName: '省林草局',
  leaderName: '张示例',
  rank: 'DEPUTY',
  posts: ['党组成员', '副局长'],
  accompanying: ['省政务服务中心主任李演示'],
  activities: ['GREETING', 'ON_SITE_OFFICE'],
  from: '2022-06-15' as LocalDate,
  to: '2022-06-15' as LocalDate,
  requirements: [],
};

test('a visit is told with day, posts and name, company, and what was done', () => {
  expect(visitSentence(VISIT)).toBe(
    '6月15日，省林草局党组成员、副局长张示例同省政务服务中心主任李演示一道到省政务服务中心省林草局窗口看望慰问窗口工作人员，现场办公并指导工作。',
  );
});

test('what was asked for is numbered in words, and a span of days told from first to last', () => {
  const told = visitSentence({
    ...VISIT,
    ...{ to: '2022-06-16' as LocalDate, accompanying: [], activities: ['RESEARCH'] },
    requirements: ['要优化流程。', '加强培训；', '守住底线'],
  });
  expect(told).toBe(
    '6月15日至6月16日，省林草局党组成员、副局长张示例到省政务服务中心省林草局窗口调研窗口工作，提出三点要求：一要优化流程；二要加强培训；三要守住底线。',
  );
  expect(visitSentence({ ...VISIT, requirements: ['压减时限。'] })).toMatch(/，要求压减时限。$/);
});

test('posts of the Party stand first', () => {
  expect(isPartyFirst(['党委委员', '副厅长'])).toBe(true);
  expect(isPartyFirst(['副厅长'])).toBe(true);
  expect(isPartyFirst(['厅长', '党组书记'])).toBe(false);
});
