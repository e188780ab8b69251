import type { HallFinding } from '@banshi/contract/hall-inspection';
import { recordVisit, type Visit } from '@banshi/contract/hall-visits';
import { formatInstant } from '../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import {
  type Actor,
  bodiesWithin,
  holds,
  type OrganisationTree,
  type StaffId,
} from '../identity/index.ts';
import type { HallDeps } from './deps.ts';
import { readInspection, sentenceOf, whereOf } from './hall-week.ts';
import { readFindings } from './queries/findings.ts';
import { type RecordedVisit, readVisits } from './queries/visits.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The visits of a period as this person sees them, and for which bodies he records them. */
export async function visitsView(deps: HallDeps, actor: Actor, days: Days) {
  const bodies = await deps.organisations();
  const visits = await readVisits(deps.db, days);
  const names = await namesOf(
    deps,
    visits.flatMap(({ recordedBy, withdrawn }) => [recordedBy, withdrawn?.by]),
  );
  const today = localDateOf(deps.now());
  return {
    visits: visits.map(
      (visit): Visit => ({
        ...{ visitId: visit.visitId, organisationId: visit.organisationId },
        ...{ from: visit.from, to: visit.to, ...contentOf(visit) },
        organisationName: bodies.byId.get(visit.organisationId)?.name ?? '',
        sentence: sentenceOf(visit, bodies),
        requirements: visit.requirements.map((one) => ({
          ...one,
          isOverdue: one.closedOn === null && one.dueOn < today && visit.withdrawn === null,
        })),
        recordedByName: names(visit.recordedBy),
        recordedAt: formatInstant(visit.recordedAt),
        withdrawn: visit.withdrawn && {
          reason: visit.withdrawn.reason,
          byName: names(visit.withdrawn.by),
        },
        isKeeper: holds(actor, recordVisit.access, visit.organisationId),
      }),
    ),
    bodies: departmentsAmong(bodies, bodiesWithin(actor, recordVisit.access)),
  };
}

function contentOf({ content: { posts, accompanying, activities, ...rest } }: RecordedVisit) {
  return {
    ...rest,
    ...{ posts: [...posts], accompanying: [...accompanying], activities: [...activities] },
  };
}

/** What was found in a period, and the sentences that come of it. */
export async function findingsView(deps: HallDeps, days: Days) {
  const bodies = await deps.organisations();
  const findings = await readFindings(deps.db, days);
  const names = await namesOf(
    deps,
    findings.flatMap(({ recordedBy, settledBy }) => [recordedBy, settledBy]),
  );
  const today = localDateOf(deps.now());
  const sentences = await readInspection(deps.db, days, bodies);
  return {
    findings: findings.map(
      (one): HallFinding => ({
        ...{ findingId: one.findingId, heading: one.heading, foundOn: one.foundOn },
        ...{ count: one.count, problem: one.problem, mendBy: one.mendBy },
        ...{ state: one.state, note: one.note, where: whereOf(one, bodies) },
        isOverdue: one.state === 'OPEN' && one.mendBy < today,
        settledByName: one.settledBy === null ? null : names(one.settledBy),
        recordedByName: names(one.recordedBy),
        recordedAt: formatInstant(one.recordedAt),
      }),
    ),
    sentences: sentences.map(({ heading, sentence }) => ({ heading, sentence })),
    bodies: departmentsAmong(bodies),
  };
}

/** Bodies with windows in the hall. */
export function departmentsAmong({ all }: OrganisationTree, within?: readonly number[]) {
  return all
    .filter(({ kind, id }) => kind === 'PROV_DEPT' && (within?.includes(id) ?? true))
    .map(({ id: organisationId, name }) => ({ organisationId, name }));
}

/** What the people with these ids are called. */
export async function namesOf(
  { staffNames }: HallDeps,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string) => string> {
  const known = await staffNames(ids.filter((id) => id !== null && id !== undefined) as StaffId[]);
  return (id) => known.get(id as StaffId)?.name ?? '';
}
