import { getPublicHearing, listPublicHearings } from '@banshi/contract/hearings';
import * as contract from '@banshi/contract/notices';
import { listPublicDelays } from '@banshi/contract/public-delays';
import { localDateOf } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { type CaseId, findOpenCase } from '../cases/index.ts';
import { type Actor, holds, type StaffId, topOf } from '../identity/index.ts';
import { askStatus } from './commands/ask-status.ts';
import { sendAgain } from './commands/send-again.ts';
import { tellQueryPassword } from './commands/tell-query-password.ts';
import { ADMINISTRATORS, TELLERS } from './core/permissions.ts';
import type { NoticeDeps } from './deps.ts';
import { readCaseNotices } from './queries/case-notices.ts';
import { listDelays } from './queries/public-delays.ts';
import { findHearing, listHearings } from './queries/public-hearings.ts';
import { readSetAside } from './queries/set-aside.ts';
import { storyOf } from './story-of.ts';

/** What applicants were told, their query passwords, what was set aside, and the public answer. */
export function noticeRoutes(deps: NoticeDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(contract.listCaseNotices, async ({ actor, params }) => {
      const found = await findOpenCase(deps, actor, params.caseId as CaseId);
      if (!found.ok) return found;
      const { id, origin, departmentId } = found.value;
      const mayTellPassword = origin === 'counter' && holds(actor, TELLERS, departmentId);
      return ok({ notices: await readCaseNotices(deps.db, id), mayTellPassword });
    }),
    bind(contract.tellQueryPassword, async ({ actor, params, body }) => {
      const found = await findOpenCase(deps, actor, params.caseId as CaseId);
      if (!found.ok) return found;
      const { id: caseId, departmentId } = found.value;
      if (!holds(actor, TELLERS, departmentId)) {
        return refuse({ code: 'cases/other-organisation', departmentId });
      }
      // A case that a departmental system reports has a number of that system, and no password.
      const story = await storyOf(deps, deps.db, { caseId, version: 'last' });
      if (!story) return refuse({ code: 'cases/not-found' });
      return ok(await tellQueryPassword(deps, { actor, story, instead: body.instead }));
    }),
    bind(contract.askCaseStatus, ({ body, source }) => askStatus(deps, { ...body, source })),
    bind(listPublicHearings, async ({ query }) =>
      ok(await listHearings(await hearingDeps(deps), query)),
    ),
    bind(getPublicHearing, async ({ params }) => {
      const found = await findHearing(await hearingDeps(deps), params.hearingId);
      return found ? ok(found) : refuse({ code: 'notices/hearing-unknown' });
    }),
    bind(listPublicDelays, async ({ query }) => ok(await listDelays(deps, query))),
    bind(contract.listSetAsideNotices, async ({ actor }) => {
      if (!(await administersAll(deps, actor))) return refuse({ code: 'notices/sending-of-all' });
      return ok(await readSetAside(deps));
    }),
    bind(contract.sendNoticesAgain, async ({ actor, body }) => {
      if (!(await administersAll(deps, actor))) return refuse({ code: 'notices/sending-of-all' });
      const notices = body.notices.map((one) => ({ ...one, caseId: one.caseId as CaseId }));
      const staffMessages = (body.staffMessages ?? []).map(({ caseId, staffId, ...of }) => ({
        ...{ ...of, caseId: caseId as CaseId, staffId: staffId as StaffId },
      }));
      return ok(await sendAgain(deps, { notices, staffMessages }));
    }),
  ];
}

async function hearingDeps({ db, now, hallDays }: NoticeDeps) {
  return { db, hallDays: await hallDays(localDateOf(now())) };
}

/** What is set aside may be of any body, so only who administers them all sees it. */
async function administersAll(
  { organisations }: Pick<NoticeDeps, 'organisations'>,
  actor: Actor,
): Promise<boolean> {
  return holds(actor, ADMINISTRATORS, topOf(await organisations()).id);
}
