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
import { shownTask } from './core/task.ts';
import type { HallDeps } from './deps.ts';
import { sentenceOf } from './hall-week.ts';
import { type RecordedVisit, readVisits } from './queries/visits.ts';
import { readableAmong, shownCases } from './related-cases.ts';

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
  const served = visits.flatMap(({ content }) => content.served ?? []);
  const readable = await readableAmong(deps.db, actor, served);
  return {
    visits: visits.map(
      (visit): Visit => ({
        ...{ visitId: visit.visitId, organisationId: visit.organisationId },
        ...{ from: visit.from, to: visit.to, ...contentOf(visit) },
        organisationName: bodies.byId.get(visit.organisationId)?.name ?? '',
        sentence: sentenceOf(visit, bodies),
        ...shownCases(visit.content.served ?? [], readable),
        requirements: visit.requirements.map((one) =>
          shownTask(one, { today, isWithdrawn: visit.withdrawn !== null }),
        ),
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

function contentOf({ content }: RecordedVisit) {
  const { leaderName, rank, posts, accompanying, activities } = content;
  return {
    ...{ leaderName, rank },
    ...{ posts: [...posts], accompanying: [...accompanying], activities: [...activities] },
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
