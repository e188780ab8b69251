import type { LookKind, ReadingPurpose } from '@banshi/contract/reading-words';

/** What a case is read for by somebody whose own it is not, and the list of such readings. */
export const readings = {
  purposes: {
    CONSULTATION: '受理咨询',
    COMPLAINT: '投诉处理',
    INSPECTION: '监督检查',
    JUDICIAL: '司法或审计要求',
    OTHER: '其他',
  } satisfies Record<ReadingPurpose, string>,
  form: {
    title: '请先登记查阅事由',
    lead: '这不是您经办的办件。登记事由后，今天之内都可以查阅；谁、何时、为何查阅会记入日志，监察员可以看到。',
    purpose: '查阅事由',
    note: '补充说明（可不填）',
    noteNeeded: '补充说明（必填）',
    submit: '登记并查阅',
  },
  list: {
    title: '查阅登记',
    table: '非经办人员查阅办件的登记，新的在前',
    link: '查阅登记',
    back: '监察看板',
    lead: '谁在什么时候、为了什么查阅了不是自己经办的办件。',
    columns: {
      number: '办件编号',
      lamp: '时限',
      matter: '事项',
      by: '查阅人',
      purpose: '查阅事由',
      at: '登记时间',
    },
    person: (name: string, organisation: string) => `${name}（${organisation}）`,
    said: (purpose: string, note: string) => `${purpose}：${note}`,
    empty: { title: '没有查阅登记', detail: '有人登记事由查阅非经办的办件后，会列在这里。' },
    more: '再看一些',
    end: (count: number) => `共 ${count} 条`,
  },
  looks: {
    title: '今日查看个人信息',
    table: '今日按姓名查找和查看遮盖内容的次数，超出的在前',
    none: '今天还没有人按姓名查找或者查看遮盖的内容。',
    columns: { by: '人员', kind: '查看', looked: '次数', refused: '超出后被拒' },
    kinds: {
      name: '按姓名查找',
      mask: '看完整号码和原件',
      number: '凭证件号码调出申请人',
    } satisfies Record<LookKind, string>,
    times: (count: number) => `${count} 次`,
    refused: (count: number) => `拒 ${count} 次`,
    cut: (count: number) => `只列前 ${count} 条。`,
  },
};
