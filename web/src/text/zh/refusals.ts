import type { Sentence } from '@banshi/contract/text/facts';
import { refusals as ofTheServer } from '@banshi/contract/text/zh/refusals';
import type { ProblemCode } from '../../api/problem-error.ts';

/** What the server says of its refusals, and what is said when it cannot be heard. */
export const refusals: Record<ProblemCode, Sentence> = {
  ...ofTheServer,
  'no-answer': () => '没有连上服务器，内容没有提交，填写的都还在。请检查网络后重试。',
};
