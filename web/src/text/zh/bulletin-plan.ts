/** The plan of an issue, its print run and its archive. */
export const bulletinPlan = {
  title: '出刊计划',
  hint: '列入计划后，窗口看到印发日期和截稿时间，截稿前一周起提醒。同一时段再填一次，以后填的为准。',
  kinds: { WEEKLY: '常规', COMBINED: '合刊', SPECIAL: '专刊' },
  told: (kind: string, issueOn: string, deadline: string) =>
    `${kind}，计划 ${issueOn} 印发，${deadline} 截稿`,
  unnumbered: '期号未定',
  record: '列入计划',
  submit: '列入计划',
  missing: '请填写完整的日期，起止不要颠倒。',
  fields: {
    from: '反映的第一天',
    to: '反映的最后一天',
    kind: '类型',
    issueOn: '计划印发日期',
    deadlineOn: '截稿日期',
    deadlineHour: '截稿时刻',
  },
  hour: (hour: number) => `${hour}:00`,
  planned: (to: string) => `已列入计划：${to}。`,
  open: '查看',
  printing: {
    lead: '印数与各处份数相核对；印发之后的日期才能登记。',
    copies: '印数',
    on: '印刷日期',
    short: '份数已核对（印数少于各处份数时勾选）',
    missing: '请填写印数和日期。',
    told: (copies: number, day: string, person: string) => `${day}印${copies}份（${person}登记）。`,
  },
  archiveLead: '归档时生成全部格式，逐一记下国密摘要（SM3）。归档之后这一期不再变动。',
  archive: {
    label: '归档文件',
    fetch: (name: string) => `下载 ${name}`,
    columns: { name: '文件', size: '大小', sm3: 'SM3' },
  },
  notYetHanded: '印刷之后登记纸质交付。',
};
