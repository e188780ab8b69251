import { Type } from '@sinclair/typebox';
import { act, Version } from './case-act.ts';
import { HEARING_GROUNDS } from './case-words.ts';
import { EXTENSION_DAYS_MAX, RUNNING_PROCEDURES, SPECIAL_PROCEDURES } from './catalogue-words.ts';
import { Day, exactly, oneOf, text, Uuid } from './fields.ts';

/** What is done, on which basis, and for how many working days. */
const plan = {
  name: text(100),
  basis: text(500),
  limitDays: Type.Integer({ minimum: 1, maximum: 180 }),
  /** What it costs the applicant and under which rule, where it costs anything. */
  fee: Type.Optional(text(100)),
};
/** Whom it concerns; the name of a person is kept masked. */
const party = { party: text(100), partyKind: oneOf('person', 'organisation') };

export const askProcedure = act({
  operationId: 'askProcedure',
  noun: 'procedure-request',
  access: ['REVIEWER'],
  summary:
    'Ask for a special procedure whose time is kept out of the limit: by 行政许可法第四十五条, or by the law that the list of the matter names for it.',
  body: exactly({ version: Version, kind: oneOf(...SPECIAL_PROCEDURES), ...plan }),
});

export const suspendCase = act({
  operationId: 'suspendCase',
  noun: 'suspension',
  access: ['VERIFIER'],
  summary: 'Agree to the special procedure that was asked for: the limits stand still.',
  body: exactly({ version: Version, opinion: Type.Optional(text(1000)) }),
});

export const declineProcedure = act({
  operationId: 'declineProcedure',
  noun: 'procedure-refusal',
  access: ['VERIFIER'],
  summary: 'Decline the special procedure that was asked for.',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const resumeCase = act({
  operationId: 'resumeCase',
  noun: 'resumption',
  access: ['REVIEWER'],
  summary: 'End the special procedure: the limits run on, longer by the days on which they stood.',
  body: exactly({ version: Version, result: text(1000) }),
});

export const beginProcedure = act({
  operationId: 'beginProcedure',
  noun: 'procedure',
  access: ['REVIEWER'],
  summary:
    'Begin a procedure in which the statutory limit runs on; one for which the list names a law that stops it is asked for instead.',
  body: exactly({ version: Version, kind: oneOf(...RUNNING_PROCEDURES), ...plan }),
});

export const endProcedure = act({
  operationId: 'endProcedure',
  noun: 'procedure-result',
  access: ['REVIEWER'],
  summary: 'End such a procedure with its result.',
  body: exactly({ version: Version, kind: oneOf(...RUNNING_PROCEDURES), result: text(1000) }),
});

export const extendLimits = act({
  operationId: 'extendLimits',
  noun: 'extension',
  access: ['DEPT_LEADER'],
  summary:
    'Extend the limits once, by ten working days at most, by fifteen what several bodies handle together (行政许可法第四十二条), by as many as the list says where it names another law.',
  body: exactly({
    version: Version,
    days: Type.Integer({ minimum: 1, maximum: EXTENSION_DAYS_MAX }),
    reason: text(1000),
  }),
});

export const explainDelay = act({
  operationId: 'explainDelay',
  noun: 'delay-explanation',
  access: ['CHIEF_REP', 'DEPT_LEADER'],
  summary:
    'Explain to the public why a case is over its statutory or promised limit; anybody reads it, masked, and a later explanation takes its place.',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const visitSite = act({
  operationId: 'visitSite',
  noun: 'site-visit',
  access: ['REVIEWER'],
  summary: 'Record a check on the spot by two or more of the staff (行政许可法第三十四条第三款).',
  body: exactly({
    version: Version,
    visitedOn: Day,
    place: text(200),
    visitors: Type.Array(Uuid, { minItems: 1, maxItems: 10, uniqueItems: true }),
    findings: text(2000),
  }),
});

export const tellInterested = act({
  operationId: 'tellInterested',
  noun: 'interested-party',
  access: ['REVIEWER'],
  summary: 'Record that somebody whom the decision concerns was told (行政许可法第三十六条).',
  body: exactly({ version: Version, ...party, interest: text(1000) }),
});

export const hearStatement = act({
  operationId: 'hearStatement',
  noun: 'statement',
  access: ['REVIEWER'],
  summary: 'Record what an applicant or an interested party states (行政许可法第三十六条).',
  body: exactly({ version: Version, ...party, statement: text(2000) }),
});

export const offerHearing = act({
  operationId: 'offerHearing',
  noun: 'hearing-offer',
  access: ['REVIEWER'],
  summary: 'Tell the right to ask for a hearing within five working days (行政许可法第四十七条).',
  body: exactly({ version: Version }),
});

export const askHearing = act({
  operationId: 'askHearing',
  noun: 'hearing-request',
  access: ['FRONT_CLERK', 'REVIEWER'],
  summary: 'Record that a hearing was asked for: the limits stand still until it has been held.',
  body: exactly({ version: Version, ...party }),
});

export const orderHearing = act({
  operationId: 'orderHearing',
  noun: 'hearing-order',
  access: ['CHIEF_REP', 'DEPT_LEADER'],
  summary:
    'Order a hearing of the authority’s own motion, announced to the public: the limits stand still (行政许可法第四十六条).',
  body: exactly({
    version: Version,
    ground: oneOf(...HEARING_GROUNDS),
    basis: text(500),
    announcement: text(500),
  }),
});

export const dropHearing = act({
  operationId: 'dropHearing',
  noun: 'hearing-waiver',
  access: ['FRONT_CLERK', 'REVIEWER'],
  summary: 'Record that whoever asked for the hearing has dropped his request: the limits run on.',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const setHearing = act({
  operationId: 'setHearing',
  noun: 'hearing-notice',
  access: ['VERIFIER'],
  summary: 'Set day, place and host of the hearing, seven days before it (行政许可法第四十八条).',
  body: exactly({ version: Version, heldOn: Day, place: text(200), hostId: Uuid }),
});

export const holdHearing = act({
  operationId: 'holdHearing',
  noun: 'hearing-minutes',
  access: ['VERIFIER'],
  summary: 'Record the signed minutes of the hearing: the limits run on.',
  body: exactly({ version: Version, minutes: text(5000), signedBy: text(200) }),
});
