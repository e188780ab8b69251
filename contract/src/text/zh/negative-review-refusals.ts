import type { ReviewFact, ReviewState } from '../../review-words.ts';
import { type Facts, fact, wordFor } from '../facts.ts';

const STATES = {
  RECEIVED: '待分类',
  CLASSIFIED: '待转办',
  ASSIGNED: '待联系',
  CONTACTED: '已联系',
  RECTIFYING: '整改中',
  REPLIED: '待回访',
  REVISITED: '已回访',
  CLOSED: '已办结',
  APPEALED: '已申诉',
  IN_REVIEW: '申诉复核中',
  EXCLUDED: '评价无效',
} satisfies Record<ReviewState, string>;

const FACTS = {
  kind: '差评类型',
  isComplex: '简单还是复杂',
  way: '整改方式',
  outcome: '回访结果',
  ground: '认定结果',
  note: '说明',
} satisfies Record<ReviewFact | 'note', string>;

/** Why a step about a negative review is not taken. */
export const negativeReviewRefusals = {
  'ratings/review-stale': () => '这条差评刚刚有人处理过。请刷新页面，看过之后再办。',
  'ratings/review-state': (facts: Facts) =>
    `这条差评目前是“${wordFor(STATES, facts, 'state')}”，现在不能这样办。请刷新页面。`,
  'ratings/review-fact': (facts: Facts) =>
    `还没有填写${wordFor(FACTS, facts, 'field')}。请填写后再提交。`,
  'ratings/review-own-act': () =>
    '回复的人不回访，申请延期的人不审批，申诉的人不复核、不认定。请由其他人办理。',
  'ratings/review-missed': (facts: Facts) =>
    `回复以后只有 ${fact(facts, 'made')} 个工作日记有回访未接通，满 ${fact(facts, 'needed')} 个不同的工作日才可以按无法联系办结。请换一天再打，接不通就记一次。`,
  'ratings/appeal-over': (facts: Facts) =>
    `申诉已于 ${fact(facts, 'until')} 截止（转办后三个工作日内可以申诉一次）。请按差评整改并回复。`,
};
