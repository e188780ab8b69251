import { qualityWords } from '@banshi/contract/text/zh/quality-words';

/** Rules of data quality, each with how it looks (统计口径 10.3). */
export const quality = {
  title: '数据质量',
  back: '返回统计',
  rules: '规则',
  choose: '查看清单的规则',
  columns: { rule: '规则', definition: '口径', count: '查出' },
  ...qualityWords,
  count: (count: string) => `${count} 件`,
  days: (count: string) => `${count} 条`,
  more: (count: string) => `超过 ${count} 件`,
  ofDepartment: (label: string) => `部门：${label}`,
  allDepartments: '查看全部部门',
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
