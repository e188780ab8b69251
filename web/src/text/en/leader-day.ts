import type { Texts } from '../texts.ts';

export const leaderDay: Texts['leaderDay'] = {
  title: 'Needs me today',
  nothing: 'No case needs you today.',
  matters: {
    late: 'Overdue',
    extend: 'Near the limit of the law, may be extended',
    decide: 'For your decision',
    examine: 'For your verification or signature',
    allowTolerance: 'Case-by-case tolerance, for your consent',
    voidCase: 'To be voided, a supervisor confirms',
  },
  more: (count) => `${count} more, show all`,
  toList: (what, count) => `${what}: ${count}, open the list`,
  end: (count) => `${count} in all, all shown`,
  cards: 'Cards for you to explain',
  redCards: 'Open red cards of my body',
  moreCards: (title) => `${title}: all of them on the board`,
  explainBy: (day) => `explain by ${day}`,
};
