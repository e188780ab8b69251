import type { ReviewAct, ReviewState } from '@banshi/contract/review-words';

/** Who takes a step: the centre, the department of the case, whoever judges ratings, or the rule itself. */
export type ReviewParty = 'centre' | 'department' | 'verdict' | 'rule';

/** A step of a negative review on its way. */
export interface ReviewStep {
  readonly act: ReviewAct;
  /** Its official term. */
  readonly term: string;
  readonly from: 'nothing' | readonly ReviewState[];
  /** `before`: where it stood when it was contested or excluded. */
  readonly to: ReviewState | 'same' | 'before';
  readonly by: ReviewParty;
  /** Who did one of these does not take it. */
  readonly apartFrom: readonly ReviewAct[];
  /** Taken at most so often. */
  readonly once?: true;
  /** Its limit, in words. */
  readonly limit?: string;
}

/** Where the department has it in hand and may contest the rating. */
const IN_HAND = ['ASSIGNED', 'CONTACTED', 'RECTIFYING'] as const;
const UNSETTLED = ['RECEIVED', 'CLASSIFIED', ...IN_HAND, 'REPLIED', 'REVISITED'] as const;

/** 差评处置 (domain.md §5.4): the whole way of a negative review; what stands in no row cannot be done. */
export const REVIEW_STEPS: readonly ReviewStep[] = [
  {
    ...{ act: 'RECEIVE', term: '收到差评', from: 'nothing', to: 'RECEIVED', by: 'rule' },
    ...{ apartFrom: [], limit: '有效差评作出时自动建立' },
  },
  {
    ...{ act: 'CLASSIFY', term: '分类研判', from: ['RECEIVED'], to: 'CLASSIFIED', by: 'centre' },
    apartFrom: [],
  },
  {
    ...{ act: 'ASSIGN', term: '转办', from: ['CLASSIFIED'], to: 'ASSIGNED', by: 'centre' },
    ...{ apartFrom: [], limit: '收到差评后 1 个工作日' },
  },
  {
    ...{ act: 'CONTACT', term: '联系评价人', from: ['ASSIGNED'], to: 'CONTACTED' },
    ...{ by: 'department', apartFrom: [], limit: '转办后 2 个工作日' },
  },
  {
    ...{ act: 'RECTIFY', term: '开始整改', from: ['CONTACTED'], to: 'RECTIFYING' },
    ...{ by: 'department', apartFrom: [] },
  },
  {
    ...{ act: 'ASK_EXTENSION', term: '申请延期', from: ['CONTACTED', 'RECTIFYING'], to: 'same' },
    ...{ by: 'department', apartFrom: [], once: true, limit: '整改期限内' },
  },
  {
    ...{ act: 'ALLOW_EXTENSION', term: '同意延期', from: ['CONTACTED', 'RECTIFYING'], to: 'same' },
    ...{ by: 'centre', apartFrom: ['ASK_EXTENSION'], limit: '延长 15 个工作日，一次' },
  },
  {
    ...{ act: 'DECLINE_EXTENSION', term: '不同意延期', from: ['CONTACTED', 'RECTIFYING'] },
    ...{ to: 'same', by: 'centre', apartFrom: ['ASK_EXTENSION'] },
  },
  {
    ...{ act: 'REPLY', term: '整改完成并回复', from: ['RECTIFYING'], to: 'REPLIED' },
    ...{ by: 'department', apartFrom: [], limit: '转办后简单的 5 个、复杂的 15 个工作日' },
  },
  {
    ...{ act: 'REVISIT', term: '电话回访', from: ['REPLIED'], to: 'REVISITED', by: 'centre' },
    apartFrom: ['CONTACT', 'RECTIFY', 'REPLY'],
  },
  {
    ...{ act: 'MISS', term: '回访未接通', from: ['REPLIED'], to: 'same', by: 'centre' },
    apartFrom: ['CONTACT', 'RECTIFY', 'REPLY'],
  },
  {
    ...{ act: 'REOPEN', term: '回访不满意，重新整改', from: ['REVISITED'], to: 'ASSIGNED' },
    ...{ by: 'rule', apartFrom: [], once: true, limit: '首次回访不满意时；期限重新起算' },
  },
  {
    ...{ act: 'CLOSE', term: '办结', from: ['REVISITED'], to: 'CLOSED', by: 'centre' },
    apartFrom: ['CONTACT', 'RECTIFY', 'REPLY'],
  },
  {
    ...{ act: 'CLOSE_UNREACHED', term: '无法联系，办结', from: ['REPLIED'], to: 'CLOSED' },
    ...{ by: 'centre', apartFrom: ['CONTACT', 'RECTIFY', 'REPLY'] },
    limit: '回复后在 3 个（可设置）不同的工作日回访未接通；不计入回访',
  },
  {
    ...{ act: 'APPEAL', term: '申诉', from: IN_HAND, to: 'APPEALED', by: 'department' },
    ...{ apartFrom: [], once: true, limit: '首次转办后 3 个工作日' },
  },
  {
    ...{ act: 'EXAMINE', term: '受理申诉', from: ['APPEALED'], to: 'IN_REVIEW', by: 'centre' },
    apartFrom: ['APPEAL'],
  },
  {
    ...{ act: 'UPHOLD', term: '评价有效', from: ['IN_REVIEW'], to: 'before', by: 'centre' },
    ...{ apartFrom: ['APPEAL'], limit: '申诉后 5 个工作日；其间整改期限停止计算' },
  },
  {
    ...{ act: 'EXCLUDE', term: '评价无效（误评、恶意）', from: ['IN_REVIEW'], to: 'EXCLUDED' },
    ...{ by: 'centre', apartFrom: ['APPEAL'], limit: '申诉后 5 个工作日' },
  },
  {
    ...{ act: 'ANNUL', term: '评价经认定不计', from: [...UNSETTLED, 'CLOSED', 'APPEALED'] },
    ...{ to: 'EXCLUDED', by: 'verdict', apartFrom: ['APPEAL'] },
  },
  {
    ...{ act: 'RESTORE', term: '评价恢复有效', from: ['EXCLUDED'], to: 'before', by: 'verdict' },
    ...{ apartFrom: ['APPEAL'], limit: '其间期限停止计算' },
  },
];
