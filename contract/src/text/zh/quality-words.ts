import type { QualityRule } from '../../quality-words.ts';

/** What the rules of data quality are called, and how each looks (统计口径 10.3). */
export const qualityWords = {
  rule: {
    Q1: 'Q1 有办结无受理',
    Q2: 'Q2 办结早于受理',
    Q3: 'Q3 办件编号重复',
    Q4: 'Q4 事项版本不明',
    Q5: 'Q5 久受未办',
    Q6: 'Q6 日受理骤降',
  } satisfies Record<QualityRule, string>,
  definition: {
    Q1: '时段内办结、没有受理记录的办件；计入办结，不影响在办数。',
    Q2: '时段内办结、办结时刻早于受理时刻的办件。报送时已经拒收，拒收行随报送结果退回、不入库，这里查库内的。',
    Q3: '同一编号由两个以上来源报送的办件，按受理日查时段最后 31 天。同一来源的同一编号就是同一办件，内容矛盾的报送时已经拒收。',
    Q4: '时段内受理、所依据的清单版本在目录中没有的办件。报送的事项目录中没有的，报送时已经拒收。',
    Q5: '截至此刻，受理至今超过 2 倍承诺时限（没有承诺的按法定时限）仍未办结的办件；即办按 1 个工作日，暂停的日子不扣，没有时限的事项不查。',
    Q6: '一个工作日的受理不到前一工作日的一半，前一工作日至少 10 件；全部和各部门分别查，当天未完不查。',
  } satisfies Record<QualityRule, string>,
};
