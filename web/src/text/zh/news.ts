import { acts } from '@banshi/contract/text/zh/case-words';

/** What is new for one of the staff. */
export const news = {
  title: '消息',
  bell: (count: number) => (count === 0 ? '消息，没有新的' : `消息，${count} 条新的`),
  about:
    '近三十天里，您手上或关注的办件、分派给您的办件，以及指到您的预警、督办和黄红牌；您顶岗的人的，顶岗期间也在这里。',
  none: '近三十天没有消息。',
  isNew: '新',
  seen: '都看过了',
  kinds: {
    ASSIGNED: (by: string, insteadOf: string | null) =>
      insteadOf === null ? `${by}分派给您` : `${by}分派给${insteadOf}（由您顶岗）`,
    COMMENT: (by: string) => `${by}写了备注`,
    STEP: (by: string, step: string) => `${by}：${acts[step] ?? step}`,
    ALERT: (level: string, insteadOf: string | null) =>
      insteadOf === null ? `指到您的${level}` : `指到${insteadOf}（由您顶岗）的${level}`,
  },
  byLaw: '依法自动',
  mobile: {
    title: '短信提醒',
    none: '预警、督办、黄红牌和等您处置的差评现在只在系统里提醒您。填写手机号后，同时发短信。',
    given: (mobile: string) => `预警、督办、黄红牌和等您处置的差评同时发短信到 ${mobile}。`,
    label: '手机号',
    wrong: '请填写 11 位手机号。',
    save: '发到这个号码',
    remove: '不再发短信',
  },
};
