import type { NoticeGround } from '@banshi/contract/case-words';
import { refuse } from '../../../kernel/result.ts';
import { requestAgain as decide } from '../core/correction.ts';
import type { Defect } from '../core/event.ts';
import { againRefusal, noticeRefusal } from '../core/materials/material-acts.ts';
import type { CaseDeps } from '../deps.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Gives a second correction notice, for what the supplement has made anew (L4). */
export async function requestAgain(
  deps: CaseDeps,
  request: Request,
  given: {
    readonly defects: readonly Defect[];
    readonly ground: NoticeGround;
    readonly reason: string;
    readonly days?: number | undefined;
  },
): ReturnType<typeof actOnCase> {
  const { defects } = given;
  const { entries, materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const examined = { ...request, entries, materialVersion };
  return actOnCase(deps, examined, {
    action: 'requestAgain',
    decide: (current, { act, matter: { materials: list } }) => {
      const refusal = againRefusal(materials, defects) ?? noticeRefusal(materials, defects);
      return refusal ? refuse(refusal) : decide(current, act, { ...given, list });
    },
  });
}
