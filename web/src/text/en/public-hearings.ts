import type { Texts } from '../texts.ts';

export const publicHearings: Texts['publicHearings'] = {
  title: 'Announced hearings',
  otherPages: 'Other public pages',
  intro:
    'Under Article 46 of the Administrative Licensing Law, hearings that authorities hold of their own motion are announced to the public. Names and numbers of persons are masked.',
  viewsLabel: 'Hearings',
  views: { coming: 'To come', over: 'Over' },
  empty: { coming: 'No hearing is announced at present.', over: 'No hearing is over yet.' },
  more: 'Show more',
  one: 'Announcement of a hearing',
  toList: 'All announced hearings',
  state: 'State',
  states: {
    ANNOUNCED: 'Announced; its day follows',
    SET: 'Day and place are set',
    HELD: 'Held',
    CALLED_OFF: 'Called off: the application has ended',
  },
  body: 'Authority',
  heldOn: 'Day',
  notSet: (day) => `Not set yet; by ${day} at the latest`,
  place: 'Place and hour',
  announcedOn: 'Announced',
  applicant: 'Applicant',
  ground: 'Why it is held',
  grounds: {
    LAW: 'A law, regulation or rule demands it',
    PUBLIC_INTEREST: 'An important matter of public interest',
  },
  basis: 'Basis and explanation',
  announcement: 'Also announced at',
  takingPart: 'How to take part',
  how: {
    ANNOUNCED:
      'The hearing is public and free. Whoever wants to take part, listen or state a view may tell the authority so now; day and place stand on this page seven days before at the latest.',
    SET: 'The hearing is public and free. Whoever wants to take part, listen or state a view tells the authority so before its day, and brings an identity document.',
    HELD: 'The hearing has been held. Questions about its minutes are answered by the authority.',
    CALLED_OFF:
      'The application has ended, and no hearing is held. Questions are answered by the authority.',
  },
  address: 'Where to say so',
  hours: 'Office hours',
  consultation: 'Enquiries',
};
