import type { CaseSummary } from '@banshi/contract/case-views';
import type {
  AlertCase,
  AlertDetail,
  AlertEntry,
  AlertSummary,
  BoardAlert,
} from '@banshi/contract/supervision-views';
import { assert } from '../../../kernel/assert.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { maskForPublic } from '../../../kernel/masking.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { personsNamedIn, readWatchedCase, summariesOf } from '../../cases/index.ts';
import { type Actor, holds, type StaffId, type StaffName } from '../../identity/index.ts';
import type { Alert, AlertEvent } from '../core/alert.ts';
import { actsFor, type Standing } from '../core/alert-acts.ts';
import { workDaysOver } from '../core/days-over.ts';
import { misconductOf } from '../core/misconduct.ts';
import { ruleOf } from '../core/rules.ts';
import type { SupervisionDeps } from '../deps.ts';
import type { AlertStory } from './alert-journals.ts';

type Names = ReadonlyMap<StaffId, StaffName>;

/** The person as the rules of acts see him, before something that belongs to this body. */
export function standingOf(actor: Actor, organisationId: number): Standing {
  return { staffId: actor.staffId, holds: (roles) => holds(actor, roles, organisationId) };
}

/** Warnings and cards as lists show them. */
export async function describeAlerts(
  deps: SupervisionDeps,
  actor: Actor,
  stories: readonly AlertStory[],
): Promise<AlertSummary[]> {
  const names = await deps.staffNames(stories.map(({ alert }) => alert.issued.personId));
  const { byId } = await deps.organisations();
  const today = localDateOf(deps.now());
  const shown = await withFacts(deps.db, stories);
  return shown.map(({ alert, facts }) => {
    const { caseId, seq, version, status, issued, closedAt } = alert;
    const { rule, level, asOf, at, organisationId, personId, card } = issued;
    const isWaiting = status === 'OPEN' || status === 'UNEXPLAINED';
    return {
      ...{ caseId, seq, version, rule, level, status, asOf },
      orderNo: card?.orderNo ?? null,
      issuedAt: formatInstant(at),
      organisation: { organisationId, shortName: byId.get(organisationId)?.shortName ?? '' },
      personName: personId ? (names.get(personId)?.name ?? null) : null,
      explainBy: card?.explainBy ?? null,
      isLate: isWaiting && card !== undefined && card.explainBy < today,
      closedAt: closedAt === undefined ? null : formatInstant(closedAt),
      facts,
      acts: actsFor(alert, standingOf(actor, organisationId)),
    };
  });
}

/** With their facts as lists show them: in what was found the persons of the case and every number of one are masked. */
function withFacts(
  db: Reader,
  stories: readonly AlertStory[],
): Promise<readonly { readonly alert: Alert; readonly facts: AlertSummary['facts'] }[]> {
  const shown = stories.map(async ({ alert }) => {
    const facts = factsOf(alert);
    if (facts.evidence === null) return { alert, facts };
    const persons = await personsNamedIn(db, alert.caseId);
    return { alert, facts: { ...facts, evidence: maskForPublic(facts.evidence, persons) } };
  });
  return Promise.all(shown);
}

function factsOf({ issued: { facts } }: Alert): AlertSummary['facts'] {
  const { clock = null, name = null, dueOn = null, count = null, evidence = null } = facts;
  return { clock, name, dueOn, count, evidence };
}

/** The same with their cases. */
export async function describeOnBoard(
  deps: SupervisionDeps,
  db: Reader,
  { actor, stories }: { readonly actor: Actor; readonly stories: readonly AlertStory[] },
): Promise<BoardAlert[]> {
  const caseIds = stories.map(({ alert }) => alert.caseId);
  const cases = await summariesOf(deps, db, caseIds);
  return (await describeAlerts(deps, actor, stories)).map((one) => ({
    ...one,
    case: caseIn(cases, one.caseId),
  }));
}

function caseIn(cases: ReadonlyMap<string, CaseSummary>, caseId: string): AlertCase {
  const found = cases.get(caseId);
  assert(found, `case ${caseId} of a warning or card exists`);
  const { displayNo, status, matter, due } = found;
  return { caseId, displayNo, status, matter, due };
}

/** One of them with its journal and its rule. */
export async function describeAlert(
  deps: SupervisionDeps,
  db: Reader,
  { actor, story }: { readonly actor: Actor; readonly story: AlertStory },
): Promise<AlertDetail> {
  const [onBoard] = await describeOnBoard(deps, db, { actor, stories: [story] });
  assert(onBoard, 'one story is described as one');
  const { issued } = story.alert;
  const names = await deps.staffNames(story.events.map(authorOf));
  const window = issued.personId && (await deps.staffWindow(issued.personId));
  const rule = ruleOf(issued.rule);
  return {
    ...onBoard,
    facts: factsOf(story.alert),
    workDaysOver: await overOf(deps, db, story.alert),
    windowName: window?.name ?? null,
    of: [...(issued.of ?? [])],
    basis: { term: rule.term, basis: rule.basis, misconduct: misconductOf(rule) },
    journal: story.events.map((event) => describeEvent(event, names)),
  };
}

/** 超期天数 of the clock that it is about. */
async function overOf(
  deps: SupervisionDeps,
  db: Reader,
  { caseId, issued: { facts } }: Alert,
): Promise<number | null> {
  if (facts.clock === undefined) return null;
  const watched = await readWatchedCase(deps, db, caseId);
  const sight = { calendar: await deps.calendar(), today: localDateOf(deps.now()) };
  return (watched && workDaysOver(watched, facts, sight)) ?? null;
}

function authorOf(event: AlertEvent): StaffId | undefined {
  return 'by' in event ? event.by : undefined;
}

function describeEvent(event: AlertEvent, names: Names): AlertEntry {
  const by = authorOf(event);
  return {
    at: formatInstant(event.at),
    type: event.type,
    byName: by ? (names.get(by)?.name ?? '') : '',
    text: saidIn(event),
    verdict: event.type === 'judged' ? event.verdict : null,
  };
}

function saidIn(event: AlertEvent): string | null {
  switch (event.type) {
    case 'explained':
      return event.text;
    case 'judged':
      return event.reason;
    case 'acknowledged':
      return event.note ?? null;
    case 'closed':
      return event.note;
    default:
      return null;
  }
}
