import type { BulletinFigures } from '@banshi/contract/bulletin-file';

type Flow = BulletinFigures['license'];

/** The way of a draft to print, and the signed issues. */
export const bulletinWay = {
  title: '审签',
  states: {
    DRAFTING: '起草中',
    RETURNED: '已退回修改',
    DIV_REVIEW: '处室审核中',
    OFFICE_REVIEW: '核稿中',
    TO_SIGN: '待签发',
    SIGNED: '已签发',
  },
  acts: {
    COMPILE: '编制',
    SAVE: '保存',
    RESTORE: '恢复旧版',
    SUBMIT: '送审',
    PASS: '通过',
    RETURN: '退回',
    SIGN: '签发',
  },
  checked: '校对提示均已核对',
  saveFirst: '保存之后才能办理。',
  returned: (person: string, reason: string) => `${person}退回：${reason}`,
  returnLead: '退回后由编辑修改，再重新送审。',
  reason: '退回原因',
  reasonMissing: '请写明退回原因，编辑据此修改。',
  signLead: '签发时编定期号和总期号，印发日期为今天。签发后正文、数字和版面都固定下来，不能再改。',
  locked: {
    DRAFTING: '正文由简报编辑修改，您可以查看和下载。',
    RETURNED: '正文由简报编辑修改，您可以查看和下载。',
    DIV_REVIEW: '正文已送审，不能修改；需要修改的，由审核人退回。',
    OFFICE_REVIEW: '正文已送审，不能修改；需要修改的，由核稿人退回。',
    TO_SIGN: '正文已送审，不能修改；需要修改的，由签发人退回。',
    SIGNED: '本期已签发，正文、数字和版面都已固定，不能修改。',
  },
  story: '办理经过',
  stateColumn: '状态',
  weeks: {
    title: '不出刊的周',
    none: '没有登记不出刊的周。',
    because: (reason: string, person: string) => `${reason}（${person}登记）`,
    resume: '撤销',
    resumeOf: (monday: string) => `撤销：${monday} 起的一周`,
    record: '登记一周不出刊',
    day: '那一周里的任何一天',
    reason: '原因',
    missing: '请填写那一周里的一天，写明原因。',
    submit: '登记',
  },
  restated: {
    title: '往期数据有变动：',
    lead: (from: string, to: string) =>
      `所载 ${from} 至 ${to} 的数据，签发之后有补报、更正。那一期不变，可在本期更正。`,
    flows: { license: '行政许可', publicService: '公共服务', otherNine: '其它九类行权' },
    change: (name: string, { was, now }: { was: Flow; now: Flow }) =>
      `${name}：受理 ${was.accepted} 件，现为 ${now.accepted} 件；办结 ${was.closed} 件，现为 ${now.closed} 件。`,
    add: '在本期加一节更正',
  },
  afterSigning: {
    title: '签发之后',
    corrects: '更正的是：',
    correctedBy: '更正见：',
    erratum: '开始更正',
    erratumHint: '已签发的简报不能改。有误的，另出一期更正，照样送审、签发。',
  },
  issues: {
    title: '已签发的简报',
    back: '返回草稿列表',
    search: '按期号、标题或正文查找',
    hint: '多个词用空格隔开，须同时出现。',
    label: '已签发的简报',
    columns: {
      issue: '期号',
      title: '标题',
      period: '时段',
      issueDate: '印发日期',
      by: '签发人',
    },
    empty: { title: '还没有签发的简报', detail: '草稿签发后，在这里查找和下载。' },
    none: { title: '没有找到', detail: '请减少词数，或换一个词再找。' },
    more: '只列出最近的各期，更早的请用词查找。',
  },
};
