import type { QualityRule } from '@banshi/contract/quality-words';

/** Rules of data quality, each with how it looks (统计口径 10.3). */
export const quality = {
  title: '数据质量',
  back: '返回统计',
  rules: '规则',
  choose: '查看清单的规则',
  columns: { rule: '规则', definition: '口径', count: '查出' },
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
  count: (count: string) => `${count} 件`,
  days: (count: string) => `${count} 条`,
  more: (count: string) => `超过 ${count} 件`,
  counting: '正在清点…',
  unknown: '没有清点出来',
  toList: (rule: string, found: string) => `${rule}：${found}，查看清单`,
  list: (rule: string) => `${rule}：清单`,
  drops: {
    columns: {
      day: '日期',
      who: '部门',
      before: '前一工作日受理',
      accepted: '当日受理',
      fall: '下降',
    },
    fall: (value: string) => `${value}%`,
    toList: (who: string, day: string) => `${who} ${day} 受理的办件`,
    empty: { title: '没有骤降', detail: '时段内没有哪个工作日的受理不到前一工作日的一半。' },
  },
};
