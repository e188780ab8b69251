import type { BulletinDistribution } from './bulletin-file.ts';

/** What stays the same from issue to issue of one series. */
export interface BulletinSeries {
  readonly series: string;
  readonly title: string;
  readonly publisher: string;
  /** 数据来源: the platform that the figures are counted on, as the sentence names it. */
  readonly source: string;
  readonly distribution: BulletinDistribution;
  readonly copies: number;
}

/** The weekly bulletin of the centre; an editor may change any of it in a draft. */
export const WEEKLY_BULLETIN: BulletinSeries = {
  series: '工作简报',
  title: '政务服务工作',
  publisher: '四川省政府政务服务和公共资源交易服务中心',
  source: '四川一体化政务服务平台',
  distribution: {
    report: ['中心领导'],
    send: ['各相关省级部门（单位）', '中心各处（室）、直属单位'],
    issue: ['各部门窗口'],
  },
  copies: 80,
};
