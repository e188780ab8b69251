import type { DocumentRule } from './document-rule.ts';

/** The documents about a licence that a case gave: the module of licences says when, and writes them. */
export const LICENCE_DOCUMENT_RULES = [
  {
    kind: 'LICENCE_SUSPENSION',
    title: { license: '暂扣许可证件决定书', other: '暂扣证照决定书' },
    series: '暂扣',
    on: [],
    article: '《行政处罚法》第九条第三项',
    copies: [],
  },
  {
    kind: 'LICENCE_RESTORATION',
    title: { license: '恢复许可证件效力通知书', other: '恢复证照效力通知书' },
    series: '复',
    on: [],
    article: '《行政处罚法》第九条第三项',
    copies: [],
  },
  {
    kind: 'LICENCE_REVOCATION',
    title: { license: '撤销行政许可决定书', other: '撤销决定书' },
    series: '撤',
    on: [],
    article: '第六十九条',
    copies: [],
  },
  {
    kind: 'LICENCE_WITHDRAWAL',
    title: { license: '撤回行政许可决定书', other: '撤回决定书' },
    series: '撤回',
    on: [],
    article: '第八条第二款',
    copies: [],
  },
  {
    kind: 'LICENCE_CANCELLATION',
    title: { license: '注销行政许可决定书', other: '注销决定书' },
    series: '销',
    on: [],
    article: '第七十条',
    copies: [],
  },
  {
    kind: 'LICENCE_DEEMED_RENEWAL',
    title: { license: '视为准予延续行政许可告知书', other: '视为准予延续告知书' },
    series: '视延',
    on: [],
    article: '第五十条第二款',
    copies: [],
  },
  {
    kind: 'FILING_CORRECTION',
    title: { license: '备案使用期更正凭证', other: '备案使用期更正凭证' },
    series: '备更',
    on: [],
    article: '设定该备案的法律、法规',
    copies: [],
  },
  {
    kind: 'FILING_PROLONGATION',
    title: { license: '备案使用期延长凭证', other: '备案使用期延长凭证' },
    series: '备延',
    on: [],
    article: '设定该备案的法律、法规',
    copies: [],
  },
] as const satisfies readonly DocumentRule[];
