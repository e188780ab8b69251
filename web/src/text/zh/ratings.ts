import type {
  ExclusionGround,
  GradeGroup,
  RatedStage,
  RatingAnomaly,
  RatingChannel,
  RatingGrade,
  RatingStanding,
  RatingView,
} from '@banshi/contract/rating-words';

const grade = {
  VERY_SATISFIED: '非常满意',
  SATISFIED: '满意',
  BASICALLY_SATISFIED: '基本满意',
  DISSATISFIED: '不满意',
  VERY_DISSATISFIED: '非常不满意',
} satisfies Record<RatingGrade, string>;

const stage = {
  RECEIPT: '窗口收件',
  DELIVERY: '窗口送达',
  SUBMISSION: '提交申请',
  ACCEPTANCE: '受理',
  FINISH: '办结',
} satisfies Record<RatedStage, string>;

/** 好差评: rating for applicants, figures for everybody in the house, single ratings for who looks after them. */
export const ratings = {
  grade,
  stage,
  rate: {
    title: '评价服务',
    lead: '自愿评价，不评价不影响办理。窗口工作人员看不到是谁评的，也看不到评价内容。',
    loading: '正在读取可以评价的服务…',
    retry: '重新读取',
    none: '这个办件目前没有可以评价的服务。',
    service: (what: string, day: string) => `${what}，${day}`,
    standing: {
      OPEN: (until: string) => (until === '' ? '可以评价' : `可以评价，${until}截止`),
      SUPPLEMENT: (until: string) => `已评价，${until}前可以追评一次`,
      RATED: () => '已评价',
      OVER: (until: string) => `评价已于${until}截止`,
    } satisfies Record<RatingStanding, (until: string) => string>,
    rated: (word: string) => `您的评价：${word}`,
    gradeLegend: '您对这次服务',
    optionsLegend: '具体方面（可不选，可多选）',
    text: '想说的话（可不填，500 字以内）',
    textHint: '请不要填写身份证号、电话；填了的，保存时会隐去。',
    tooLong: (count: number) => `写了 ${count} 字，请减到 500 字以内。`,
    gradeMissing: '请先选择一个满意程度。',
    send: '提交评价',
    sendMore: '提交追评',
    sending: '正在提交…',
    thanks: '已收到您的评价，谢谢。',
  },
  figures: {
    title: '好差评',
    back: '返回统计',
    grouping: '分组',
    label: (grouping: string, period: string) => `好差评，按${grouping}，${period}`,
    columns: {
      rateable: '可评办件',
      ratedCases: '参评办件',
      effective: '有效评价',
      good: '好评',
      bad: '差评',
    },
    excluded: '认定为无效的评价',
    report: '报表 T7',
    definition:
      '可评办件：时段内窗口接件的办件，作废的不计；参评办件：其中至少有一次申请人评价的。有效评价：时段内作出的评价，每项服务计一次，追评和经认定为重复、误评、恶意的不计。没有评价的不默认好评。部门系统报送的办件在原系统评价。',
    empty: { title: '没有数字', detail: '时段内没有窗口接件，也没有评价。' },
  },
  list: {
    title: '逐条评价',
    view: {
      effective: '有效评价',
      excluded: '无效评价',
      ofCases: '参评办件的评价',
    } satisfies Record<RatingView, string>,
    group: { good: '好评', bad: '差评' } satisfies Record<GradeGroup, string>,
    back: '返回好差评',
    label: '逐条评价',
    columns: {
      grade: '评价',
      service: '服务',
      at: '时间',
      channel: '渠道',
      look: '提示',
      act: '处理',
    },
    of: (number: string, matter: string, body: string) => `${number} ${matter}（${body}）`,
    supplement: (word: string, text: string, at: string) =>
      `追评（${at}）：${word}${text === '' ? '' : `，${text}`}`,
    excluded: (ground: string, by: string, reason: string) => `${ground}，${by}：${reason}`,
    ground: {
      DUPLICATE: '重复评价',
      MISTAKEN: '误评',
      MALICIOUS: '恶意评价',
    } satisfies Record<ExclusionGround, string>,
    anomaly: {
      HURRIED: '服务后三秒内',
      ONE_PLACE: '同一地址当日多次',
    } satisfies Record<RatingAnomaly, string>,
    channel: {
      PC: '电脑',
      MOBILE: '手机',
      QR_CODE: '扫码',
      HALL_TABLET: '大厅评价器',
      TERMINAL: '其他终端',
    } satisfies Record<RatingChannel, string>,
    judge: '认定',
    judgeOf: (number: string) => `认定 ${number} 的评价`,
    groundField: '认定结果',
    restore: '恢复为有效',
    reason: '理由',
    reasonMissing: '请写明理由，例如申请人来电说明点错了。',
    submit: '保存认定',
    more: '更多',
    loadingMore: '正在读取…',
    empty: { title: '没有评价', detail: '这里没有您可以查看的评价；您经办过的办件的评价不列。' },
    closed: {
      title: '逐条评价不公开',
      detail: '评价人信息保密，逐条评价由授权范围为全省的评价管理员查看；其他人员看统计数字。',
    },
  },
};
