import type { publicDelays as zh } from '../zh/public-delays.ts';

/** Cases over their limit: what anybody may read without an account. */
export const publicDelays: typeof zh = {
  title: 'Cases over their limit',
  intro:
    'The body that handles a case over its promised or statutory limit explains to the public why. Nothing here says who applied; while a hearing, an inspection or another procedure of the law is held, limits stand still and the case is not listed.',
  viewsLabel: 'How they stand',
  views: { open: 'Not decided yet', finished: 'Decided within a year' },
  empty: {
    open: 'No undecided case is over its limit now.',
    finished: 'Within a year no case was decided after its limit and explained.',
  },
  more: 'Show more',
  bodies: 'By body',
  allBodies: 'All bodies',
  body: (name, cases) => `${name} (${cases})`,
  bodyName: 'Body',
  handlerName: 'Entrusted to',
  receivedOn: 'Received',
  limit: (day, isOver) => `until ${day}, ${isOver ? 'exceeded' : 'not exceeded'}`,
  over: 'Over by',
  workDays: (days) => `${days} working ${days === 1 ? 'day' : 'days'}`,
  finishedOn: 'Ended',
  reason: 'Why',
  explained: (reason, day) => `${reason} (told on ${day})`,
  unexplained: 'The body has not explained it yet.',
};
