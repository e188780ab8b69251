import type { LocalDate } from '../../kernel/local-date.ts';
import type { Reader } from '../../platform/database/index.ts';
import { type OrganisationTree, readOrganisationTree } from '../identity/index.ts';
import { contributionItem } from './core/contribution.ts';
import { type InspectedHeading, inspectedHeadings } from './core/inspection.ts';
import { postsOf, visitSentence } from './core/visit.ts';
import { type RecordedContribution, readContributionsWithin } from './queries/contributions.ts';
import { type RecordedFinding, readFindings, readSwitches } from './queries/findings.ts';
import { type RecordedTraining, readTrainings } from './queries/trainings.ts';
import { type RecordedVisit, readVisits } from './queries/visits.ts';
import { policiesOf } from './told-policy.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A visit as the bulletin takes it: the sentence, and what it is held against. */
export interface WeekVisit {
  readonly text: string;
  readonly happenedOn: LocalDate;
  readonly visitor: { readonly posts: string; readonly name: string };
}

/** What a window reported and the editor adopted, as the bulletin takes it. */
export interface WeekItem {
  readonly text: string;
  readonly happenedOn: LocalDate;
  /** The case that a tolerance story tells of; its persons are masked in the text. */
  readonly caseNo?: string;
  /** The document of the policy library in which the measures stand that it tells of. */
  readonly policy?: { readonly policyId: number; readonly docNo: string };
  /** Of a training: the forms of its attendees, which praise is held against. */
  readonly evaluation?: {
    readonly givenOut: number;
    readonly returned: number;
    readonly good: number;
  };
}

/** What the registers hold for a week of the bulletin. */
export interface HallWeek {
  /** In the order of their days. */
  readonly items: readonly WeekItem[];
  /** In the order of their days. */
  readonly visits: readonly WeekVisit[];
  readonly inspection: readonly InspectedHeading[];
}

/** What the registers of the hall hold for these days, and what windows reported for the weeks of `reported`. */
export async function readHallWeek(
  db: Reader,
  days: Days,
  reported: Days = days,
): Promise<HallWeek> {
  const bodies = await readOrganisationTree(db);
  return {
    items: await readItems(db, reported),
    visits: await visitsIn(db, days, bodies),
    inspection: await readInspection(db, days, bodies),
  };
}

/** The visits of these days alone, to hold a text against them. */
export async function readWeekVisits(db: Reader, days: Days): Promise<readonly WeekVisit[]> {
  return visitsIn(db, days, await readOrganisationTree(db));
}

async function visitsIn(
  db: Reader,
  days: Days,
  bodies: OrganisationTree,
): Promise<readonly WeekVisit[]> {
  const visits = (await readVisits(db, days)).filter((one) => one.withdrawn === null);
  return visits.toReversed().map((visit) => ({
    text: sentenceOf(visit, bodies),
    happenedOn: visit.from,
    visitor: {
      posts: postsOf({ bodyName: bodyName(bodies, visit.organisationId), ...visit.content }),
      name: visit.content.leaderName,
    },
  }));
}

/** The forms of a training, and what the body that held it is called. */
export interface TrainingForms {
  readonly heldOn: LocalDate;
  /** The shortest first. */
  readonly bodyNames: readonly string[];
  readonly evaluation: NonNullable<WeekItem['evaluation']>;
}

/** The trainings held within these days whose forms were noted, to hold a text against them. */
export async function readTrainingForms(db: Reader, days: Days): Promise<readonly TrainingForms[]> {
  const { byId } = await readOrganisationTree(db);
  const trainings = await readTrainings(db, days);
  return trainings.flatMap((one) => {
    const evaluation = formsOf(one);
    if (one.withdrawn !== null || !evaluation) return [];
    const { shortName, name } = byId.get(one.organisationId) ?? {};
    const bodyNames = [shortName, name].flatMap((each) => (each ? [each] : []));
    return [{ heldOn: one.heldOn, bodyNames, evaluation }];
  });
}

function formsOf({ content, evaluation }: RecordedTraining): WeekItem['evaluation'] {
  if (!evaluation) return undefined;
  const { returned, good } = evaluation;
  return { givenOut: content.attendees, returned, good };
}

/** What was adopted for the weeks of these days; what was merged stands in the text that tells it too. */
async function readItems(db: Reader, days: Days): Promise<readonly WeekItem[]> {
  const reported = await readContributionsWithin(db, days);
  const trainings = await readTrainings(db, spanOf(reported, days));
  const policies = await policiesOf(db, reported);
  return reported
    .flatMap((one): WeekItem[] => {
      const { adopted, mergedInto, submissions, caseNumber } = one;
      if (adopted === null || mergedInto !== null) return [];
      const { happenedOn } = submissions[0];
      const item = { text: contributionItem(adopted.text), happenedOn };
      if (caseNumber !== null) return [{ ...item, caseNo: caseNumber }];
      return [{ ...item, ...policyIn(one, policies), ...evaluationOf(one, trainings) }];
    })
    .toSorted((one, other) => one.happenedOn.localeCompare(other.happenedOn));
}

function policyIn(
  { policy }: RecordedContribution,
  policies: Awaited<ReturnType<typeof policiesOf>>,
): Pick<WeekItem, 'policy'> {
  const known = policy && policies.get(policy.policyId);
  return known ? { policy: { policyId: known.policyId, docNo: known.content.docNo } } : {};
}

/** From the earliest day on which something happened to the latest. */
function spanOf(reported: readonly RecordedContribution[], days: Days): Days {
  const happened = reported.map(({ submissions }) => submissions[0].happenedOn).toSorted();
  return { from: happened[0] ?? days.from, to: happened.at(-1) ?? days.to };
}

/** The forms of the one training that the window held on the day of which it reports. */
function evaluationOf(
  { kind, organisationId, submissions }: RecordedContribution,
  trainings: readonly RecordedTraining[],
): Pick<WeekItem, 'evaluation'> {
  if (kind !== 'TRAINING') return {};
  const held = trainings.filter(
    (one) =>
      one.withdrawn === null &&
      one.organisationId === organisationId &&
      one.heldOn === submissions[0].happenedOn,
  );
  const [only] = held;
  const evaluation = held.length === 1 && only ? formsOf(only) : undefined;
  return evaluation ? { evaluation } : {};
}

/** The headings that are on at the end of these days, with their sentences. */
export async function readInspection(
  db: Reader,
  days: Days,
  bodies: OrganisationTree,
): Promise<readonly InspectedHeading[]> {
  const found = await readFindings(db, days);
  const counted = found
    .filter(({ state }) => state !== 'WITHDRAWN')
    .toReversed()
    .map((one) => ({ ...one, where: whereOf(one, bodies) }));
  return inspectedHeadings(counted, await readSwitches(db), days.to);
}

/** A visit of the register as the bulletin tells it. */
export function sentenceOf(visit: RecordedVisit, bodies: OrganisationTree): string {
  const { content, from, to, requirements } = visit;
  return visitSentence({
    ...{ ...content, from, to },
    bodyName: bodyName(bodies, visit.organisationId),
    requirements: requirements.map(({ text }) => text),
  });
}

/** The window or the place at which something was found. */
export function whereOf(
  { organisationId, place }: Pick<RecordedFinding, 'organisationId' | 'place'>,
  bodies: OrganisationTree,
): string {
  return organisationId === null ? (place ?? '') : `${bodyName(bodies, organisationId)}窗口`;
}

/** What the bulletin calls a body. */
export function bodyName({ byId }: OrganisationTree, organisationId: number): string {
  const body = byId.get(organisationId);
  return body?.shortName || body?.name || '';
}
