import type { PublicStatus } from '@banshi/contract/notices';
import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { maskForPublic } from '../../../kernel/masking.ts';
import {
  type CaseEvent,
  type CaseId,
  type EventOf,
  type Overrun,
  overrunsOf,
  personsNamedIn,
  readContact,
  readJournal,
} from '../../cases/index.ts';
import { type ExplainedDelay, explainedDelay } from '../core/explained-delay.ts';
import { acceptedOn, closedOn, neededOf, publicDue } from '../core/public-status.ts';
import type { NoticeDeps } from '../deps.ts';
import { storyOf } from '../story-of.ts';

/** How a case stands, as its applicant is told: no name in clear, no number, no reason that somebody typed. */
export async function readPublicStatus(deps: NoticeDeps, caseId: CaseId): Promise<PublicStatus> {
  const story = await storyOf(deps, deps.db, { caseId, version: 'last' });
  const contact = await readContact(deps.db, deps.protection, caseId);
  assert(story && contact, `case ${caseId} of a number exists`);
  const { current, displayNo, matter } = story;
  const { byId } = await deps.organisations();
  const events = (await readJournal(deps.db, caseId)).map((entry) => entry.event);
  const told = {
    story,
    today: localDateOf(deps.now()),
    correction: lastOf(events, 'cases/correction-requested'),
    hearingSet: lastOf(events, 'cases/hearing-set'),
    closed: lastOf(events, 'cases/closed'),
  };
  const persons = await personsNamedIn(deps.db, caseId);
  const masked = (typed: string) => maskForPublic(typed, persons);
  const otherBody =
    lastOf(events, 'cases/acceptance-refused')?.competentBody ??
    lastOf(events, 'cases/forwarded')?.toBody;
  return {
    displayNo,
    applicantName: contact.shownName,
    matterName: matter.name,
    bodyName: byId.get(current.departmentId)?.name ?? '',
    status: current.status,
    receivedOn: localDateOf(current.receivedAt),
    acceptedOn: acceptedOn(current),
    closedOn: closedOn(current),
    due: publicDue(current),
    delay: delayOf(overrunsOf(current, told.today)[0], explainedDelay(events), masked),
    otherBody: otherBody === undefined ? null : masked(otherBody),
    needed: neededOf(told).map(({ afterEvent, ...one }) => ({
      ...one,
      names: one.names.map(masked),
      afterEvent: afterEvent && { ...afterEvent, event: masked(afterEvent.event) },
    })),
    where: {
      address: matter.address,
      hours: matter.hours,
      consultation: [...matter.consultation],
      hallDays: await deps.hallDays(told.today),
    },
  };
}

/** The limit that the case is over, the graver of two, and why, as the body has told the public. */
function delayOf(
  overrun: Overrun | undefined,
  explained: ExplainedDelay | undefined,
  masked: (typed: string) => string,
): PublicStatus['delay'] {
  if (!overrun) return null;
  const { clock, dueOn } = overrun;
  const explanation = explained && {
    reason: masked(explained.reason),
    explainedOn: localDateOf(explained.explainedAt),
  };
  return { clock, dueOn, explanation: explanation ?? null };
}

function lastOf<T extends CaseEvent['type']>(
  events: readonly CaseEvent[],
  type: T,
): EventOf<T> | undefined {
  return events.findLast((event): event is EventOf<T> & CaseEvent => event.type === type);
}
