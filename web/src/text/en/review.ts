import type { Texts } from '../texts.ts';

/** The steps of a review chain, in a list and in a case. */
export const review: Texts['review'] = {
  title: 'Review chain',
  usual: 'Nothing set: handled, verified, decided.',
  kind: {
    handle: 'Handling',
    verify: 'Verification',
    countersign: 'Countersignature',
    consult: 'Opinions',
    decide: 'Decision',
  },
  stance: { agree: 'agrees', amend: 'asks for changes', object: 'objects' },
  columns: {
    name: 'Step',
    who: 'Done by',
    limit: 'Limit',
    rules: 'Rules',
    returnTo: 'Returned to',
  },
  ownBody: 'The body of the matter',
  who: (bodies, roles) => `${bodies}: ${roles}`,
  or: ' or ',
  days: (days) => `${days} working days`,
  noLimit: 'no limit',
  twoPersons: 'two persons',
  apart: 'kept apart',
  first: 'the first step',
  state: { done: 'done', current: 'under way', ahead: 'ahead' },
  body: { waiting: 'waiting', halfway: 'one of two', answered: 'answered' },
  since: (moment) => `since ${moment}`,
  due: (day) => `by ${day}`,
  signed: (name, body, moment) => `${name} (${body}) ${moment}`,
  edit: {
    set: 'Set a review chain',
    kind: 'Kind of step',
    bodies: 'Bodies (codes)',
    rolesOf: (name) => `Roles of ${name}`,
  },
};
