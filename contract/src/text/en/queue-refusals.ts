import { type Facts, fact } from '../facts.ts';

/** Why no number is given, called or ended, and why a queue is not kept so. */
export const queueRefusals = {
  'queue/name-missing': () => 'The name of the queue is empty; please write one.',
  'queue/matter-unknown': () =>
    'One of the chosen matters does not exist; please reload and choose again.',
  'queue/matter-of-others': (facts: Facts) =>
    `The matter "${fact(facts, 'name')}" belongs to a department that you do not look after; leave it out, or let the head of its windows enter it.`,
  'queue/matter-taken': (facts: Facts) =>
    `People wait for the matter "${fact(facts, 'name')}" in queue ${fact(facts, 'prefix')} already, and a matter has one queue; take it out there first.`,
  'queue/prefix-taken': (facts: Facts) =>
    `The letters ${fact(facts, 'prefix')} were given before and are not given again; please choose others.`,
  'queue/class-unknown': () => 'There is no such queue; please reload and choose again.',
  'queue/class-closed': (facts: Facts) =>
    `No tickets are given for "${fact(facts, 'name')}" now; ask at the guide desk or choose another queue.`,
  'queue/class-changed': () =>
    'Somebody has changed this queue meanwhile; please reload and compare before you change it.',
  'queue/people-wait': (facts: Facts) =>
    `${fact(facts, 'count')} people wait in queue ${fact(facts, 'prefix')} today, and without these matters windows of a department would not call them any more. Please wait until they were called, or send them to another queue first.`,
  'queue/full': (facts: Facts) =>
    `All 9999 numbers of today for "${fact(facts, 'name')}" are given; please ask at the guide desk.`,
  'queue/kiosk-unknown': () =>
    'This ticket machine is not entered, or is closed, and gives no numbers. Please take a number at the guide desk, or ask the head of the windows to enter it anew.',
  'queue/ticket-unknown': () => 'There is no such ticket; please reload and try again.',
  'queue/wrong-state': (facts: Facts) =>
    `Number ${fact(facts, 'number')} stands elsewhere by now, or is not of today, so that this cannot be done; please reload and try again.`,
  'queue/no-window': () =>
    'You sit at no window today; choose your seat on the page of windows first, then call.',
  'queue/other-window': (facts: Facts) =>
    `Number ${fact(facts, 'number')} was called to another window than yours; please reload and try again.`,
  'queue/busy': (facts: Facts) =>
    `Number ${fact(facts, 'number')} is still at your window; finish, skip or transfer it before you call the next.`,
  'queue/nobody-waits': () => 'Nobody waits for your window now; call when somebody does.',
  'queue/called-thrice': (facts: Facts) =>
    `Number ${fact(facts, 'number')} was called three times; if nobody came, skip it.`,
  'queue/call-first': (facts: Facts) =>
    `Number ${fact(facts, 'number')} was called ${fact(facts, 'calls')} time(s), and only after three may it be skipped; please call again.`,
  'queue/reactivated': (facts: Facts) =>
    `Number ${fact(facts, 'number')} was called back once already; its holder takes a new ticket.`,
  'queue/same-class': () => 'This number is of this queue already; please choose another.',
};
