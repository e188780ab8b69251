import type { LocalDate } from '../kernel/local-date.ts';
import {
  acceptCase,
  closeCase,
  deliverCase,
  grantCase,
  reviewCase,
  verifyCase,
} from '../modules/cases/index.ts';
import { DEMO_AGENT } from './invented-applicants.ts';
import type { Act } from './play-chapter.ts';
import { closerOf } from './seal-officers.ts';

/** From acceptance to delivery on one day, by the people of a department. */
export function grantedOn(
  on: LocalDate,
  {
    name,
    office,
    result,
  }: { readonly name: string; readonly office: string; readonly result: string },
): readonly Act[] {
  const act = (minute: number, by: string, carryOut: Act['carryOut']): Act => {
    return { on, minute, by, carryOut };
  };
  return [
    act(40, 'clerk', (deps, request) => acceptCase(deps, request)),
    act(90, `${office}.reviewer`, (deps, request) =>
      reviewCase(deps, request, { opinion: '符合条件，建议准予。', proposal: 'grant' }),
    ),
    act(150, `${office}.verifier`, (deps, request) =>
      verifyCase(deps, request, { opinion: '同意。' }),
    ),
    act(240, `${office}.chief`, (deps, request) => grantCase(deps, request, { opinion: '准予。' })),
    act(260, closerOf(office), (deps, request) =>
      closeCase(deps, request, { resultName: result, resultNo: `示例〔${name}〕号` }),
    ),
    act(300, 'clerk', (deps, request) =>
      deliverCase(deps, request, { method: 'onSite', receiverName: DEMO_AGENT, proof: null }),
    ),
  ];
}
