import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseEvent } from '../../cases/index.ts';
import {
  atTheWindow,
  dueOn,
  eventOf,
  factsOf,
  type NoticeFacts,
  type NoticeRule,
  type NoticeStory,
  namesOf,
} from './notice-story.ts';
import { tolerated } from './tolerated.ts';

const INTAKE: readonly NoticeRule[] = [
  {
    kind: 'RECEIVED',
    on: ['cases/received'],
    tell: (story) => ({ by: dueOn(story), place: story.statusAddress }),
  },
  {
    kind: 'CORRECTION',
    on: ['cases/correction-requested'],
    tell: (story) => {
      const { defects, due } = eventOf(story, 'cases/correction-requested');
      const orderNums = defects.map((one) => one.orderNum);
      return { materials: namesOf(story, orderNums), by: due.on, ...atTheWindow(story) };
    },
  },
  {
    kind: 'CORRECTION_REMINDED',
    on: ['cases/correction-reminded'],
    tell: (story) => {
      const { orderNums, on: by } = eventOf(story, 'cases/correction-reminded');
      return { materials: namesOf(story, orderNums), by, ...atTheWindow(story) };
    },
  },
  {
    kind: 'SUPPLEMENTED',
    on: ['cases/supplemented'],
    tell: (story) => ({ by: dueOn(story) }),
  },
  {
    kind: 'ACCEPTED',
    on: ['cases/accepted', 'cases/deemed-accepted'],
    tell: (story) => ({ by: dueOn(story) }),
  },
  {
    kind: 'ACCEPTED_TOLERANTLY',
    on: ['cases/accepted-tolerantly'],
    tell: (story) => ({ ...tolerated(story), ...atTheWindow(story) }),
  },
  {
    kind: 'ACCEPTED_ON_PROMISE',
    on: ['cases/accepted-on-promise'],
    tell: (story) => {
      const follows = tolerated(story);
      if (follows.materials.length === 0) return { by: dueOn(story) };
      return { ...follows, ...atTheWindow(story) };
    },
  },
  {
    kind: 'NOT_COMPETENT',
    on: ['cases/acceptance-refused'],
    tell: (story) => {
      const { competentBody } = eventOf(story, 'cases/acceptance-refused');
      return { body: competentBody, ...atTheWindow(story) };
    },
  },
  { kind: 'FRAUD_REFUSED', on: ['cases/refused-for-fraud'], tell: atTheWindow },
  { kind: 'NOT_REQUIRED', on: ['cases/not-required'], tell: atTheWindow },
];

const HANDLING: readonly NoticeRule[] = [
  {
    kind: 'LIMITS_STOPPED',
    on: ['cases/suspended', 'cases/hearing-asked', 'cases/hearing-ordered'],
    tell: ({ event }) => {
      if (event.type !== 'cases/suspended') return { name: '听证' };
      const { name, limitDays: days, byLaw } = event;
      return { name, days, ...(byLaw ? { byLaw } : {}) };
    },
  },
  {
    kind: 'LIMITS_RESUMED',
    on: ['cases/resumed', 'cases/hearing-held', 'cases/hearing-dropped'],
    tell: (story) => ({ by: dueOn(story) }),
  },
  {
    kind: 'PROCEDURE_BEGUN',
    on: ['cases/procedure-begun'],
    tell: (story) => {
      const { name, limitDays: days } = eventOf(story, 'cases/procedure-begun');
      return { name, days };
    },
  },
  {
    kind: 'PROCEDURE_ENDED',
    on: ['cases/procedure-ended'],
    tell: (story) => {
      const name = stoppedBy(story);
      return name === undefined ? { by: dueOn(story) } : { name };
    },
  },
  { kind: 'EXTENDED', on: ['cases/extended'], tell: extended },
  { kind: 'DUE_MOVED', on: ['cases/dues-recomputed'], tell: movedDue },
  {
    kind: 'HEARING_OFFERED',
    on: ['cases/hearing-offered', 'cases/dues-recomputed'],
    tell: (story) => {
      const { event } = story;
      const by = event.type === 'cases/hearing-offered' ? event.due.on : movedAskBy(story);
      return by && { by, ...atTheWindow(story) };
    },
  },
  {
    kind: 'HEARING_SET',
    on: ['cases/hearing-set'],
    tell: (story) => {
      const { heldOn: by, place } = eventOf(story, 'cases/hearing-set');
      return { by, place };
    },
  },
];

const ENDINGS: readonly NoticeRule[] = [
  {
    kind: 'GRANTED',
    on: ['cases/granted', 'cases/granted-at-once'],
    tell: (story) => ({ name: story.matter.resultName ?? null, by: dueOn(story) }),
  },
  { kind: 'REFUSED', on: ['cases/refused'], tell: (story) => ({ by: dueOn(story) }) },
  {
    kind: 'READY',
    on: ['cases/closed'],
    tell: (story) => {
      const { resultName: name, due } = eventOf(story, 'cases/closed');
      return { name, by: due.on, ...atTheWindow(story) };
    },
  },
  { kind: 'WITHDRAWN', on: ['cases/withdrawn'], tell: atTheWindow },
  { kind: 'TERMINATED', on: ['cases/terminated'], tell: atTheWindow },
  {
    kind: 'FORWARDED',
    on: ['cases/forwarded'],
    tell: (story) => ({ body: eventOf(story, 'cases/forwarded').toBody }),
  },
  { kind: 'VOIDED', on: ['cases/voided'], tell: atTheWindow },
];

const FOLLOWING: readonly NoticeRule[] = [
  {
    kind: 'TOLERATED_SUPPLIED',
    on: ['cases/tolerated-supplied'],
    tell: (story) => {
      const { materials } = eventOf(story, 'cases/tolerated-supplied');
      const orderNums = materials.map((one) => one.orderNum);
      return { materials: namesOf(story, orderNums) };
    },
  },
  {
    kind: 'TOLERATED_WANTING',
    on: ['cases/tolerated-examined'],
    tell: (story) => {
      const { orderNum, verdict } = eventOf(story, 'cases/tolerated-examined');
      if (verdict === 'PASS') return undefined;
      const materials = namesOf(story, [orderNum]);
      return { ...tolerated(story), materials, ...atTheWindow(story) };
    },
  },
  {
    kind: 'TOLERANCE_MOVED',
    on: ['cases/tolerance-extended', 'cases/tolerance-event-ended', 'cases/tolerance-recomputed'],
    tell: (story) =>
      isToleranceTold(story) ? { ...tolerated(story), ...atTheWindow(story) } : undefined,
  },
  {
    kind: 'TOLERANCE_REMINDED',
    on: ['cases/tolerance-reminded'],
    tell: (story) => {
      const { awaits, orderNums, on: by } = eventOf(story, 'cases/tolerance-reminded');
      // While an event goes on, it is the staff who are reminded to look at it.
      if (awaits === 'event') return undefined;
      return { materials: namesOf(story, orderNums), by, ...atTheWindow(story) };
    },
  },
  {
    kind: 'TOLERANCE_LAPSED',
    on: ['cases/tolerance-lapsed'],
    tell: (story) => {
      const { orderNums, dueOn: by } = eventOf(story, 'cases/tolerance-lapsed');
      return { materials: namesOf(story, orderNums), by, ...atTheWindow(story) };
    },
  },
  {
    kind: 'TOLERANCE_BREACHED',
    on: ['cases/tolerance-breached'],
    tell: (story) => {
      const { orderNums, dueOn: by } = eventOf(story, 'cases/tolerance-breached');
      return { materials: namesOf(story, orderNums), by, ...atTheWindow(story) };
    },
  },
];

/** 告知承诺: what the check after the decision found. */
const PROMISES: readonly NoticeRule[] = (
  [
    ['PROMISE_KEPT', 'OK'],
    ['PROMISE_WANTING', 'DEFECT'],
    ['PROMISE_FALSE', 'FALSE'],
  ] as const
).map(([kind, found]) => ({
  kind,
  on: ['cases/promise-checked'],
  tell: (story) => {
    const { outcome, rectifyBy: by = null } = eventOf(story, 'cases/promise-checked');
    return outcome === found ? { by, ...atTheWindow(story) } : undefined;
  },
}));

const RECTIFICATION_REMINDED: NoticeRule = {
  kind: 'PROMISE_REMINDED',
  on: ['cases/rectification-reminded'],
  tell: (story) => ({
    by: eventOf(story, 'cases/rectification-reminded').on,
    ...atTheWindow(story),
  }),
};

const REVOCATION: NoticeRule = {
  kind: 'REVOKED',
  on: ['cases/decision-revoked'],
  tell: atTheWindow,
};

/**
 * What applicants are told of (告知): which events of a case call for a notice, and what it tells. A new
 * kind is a row here, a word in the contract and a sentence in `notice-text.ts`.
 */
export const NOTICE_RULES: readonly NoticeRule[] = [
  ...INTAKE,
  ...HANDLING,
  ...ENDINGS,
  ...FOLLOWING,
  ...PROMISES,
  RECTIFICATION_REMINDED,
  REVOCATION,
];

/** The events that call for a notice. */
export const NOTICE_EVENTS: ReadonlySet<CaseEvent['type']> = new Set(
  NOTICE_RULES.flatMap((rule) => rule.on),
);

/** The notice that the entry calls for; undefined where it concerns nobody outside. */
export function noticeOf(
  story: NoticeStory,
): { readonly kind: NoticeRule['kind']; readonly facts: NoticeFacts } | undefined {
  const called = NOTICE_RULES.filter(({ on }) => on.includes(story.event.type));
  assert(called.length > 0, `${story.event.type} has a row in the table of notices`);
  const found = called.map((rule) => ({ rule, told: rule.tell(story) })).find(({ told }) => told);
  return found?.told && { kind: found.rule.kind, facts: factsOf(story, found.told) };
}

/** What the limits stand still for; undefined while they run. */
function stoppedBy({ current }: NoticeStory): string | undefined {
  if (current.status !== 'SUSPENDED') return undefined;
  return current.stops.findLast(({ clocks, to }) => clocks === 'limits' && !to)?.reason;
}

function extended(story: NoticeStory) {
  const { days, byLaw } = eventOf(story, 'cases/extended');
  return { days, by: dueOn(story), ...(byLaw ? { byLaw } : {}) };
}

/** The calendar has moved a day that was told before; where it moved none that the applicant knows, nothing is said. */
function movedDue(story: NoticeStory): Partial<NoticeFacts> | undefined {
  const { before, current } = story;
  const by = dueOn(story);
  const told = before && dueOn({ ...story, current: before });
  if (by === null || by === told) return undefined;
  if (current.status === 'SUSPENDED') return { by, name: stoppedBy(story) ?? null };
  if (current.status !== 'CORRECTING') return { by };
  return { by, materials: namesOf(story, current.notice.orderNums), ...atTheWindow(story) };
}

/** The calendar has moved the last day to ask for a hearing. */
function movedAskBy({ event, current }: NoticeStory): LocalDate | undefined {
  if (event.type !== 'cases/dues-recomputed' || current.status === 'SUSPENDED') return undefined;
  return event.askBy;
}

/** Of a day that the calendar moved the applicant is told where it is the one until which he supplies. */
function isToleranceTold({ event, before, current }: NoticeStory): boolean {
  if (event.type !== 'cases/tolerance-recomputed') return true;
  const due = 'tolerance' in current ? current.tolerance?.due : undefined;
  const was = before && 'tolerance' in before ? before.tolerance?.due : undefined;
  return due?.awaits === 'supplement' && due.on !== was?.on;
}
