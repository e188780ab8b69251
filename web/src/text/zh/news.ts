import { acts } from '@banshi/contract/text/zh/case-words';

/** What is new for one of the staff. */
export const news = {
  title: '消息',
  bell: (count: number) => (count === 0 ? '消息，没有新的' : `消息，${count} 条新的`),
  about: '近三十天里，您手上或关注的办件、分派给您的办件，以及指到您的预警、督办和黄红牌。',
  none: '近三十天没有消息。',
  isNew: '新',
  seen: '都看过了',
  kinds: {
    ASSIGNED: (by: string) => `${by}分派给您`,
    COMMENT: (by: string) => `${by}写了备注`,
    STEP: (by: string, step: string) => `${by}：${acts[step] ?? step}`,
    ALERT: (level: string) => `指到您的${level}`,
  },
  byLaw: '依法自动',
};
