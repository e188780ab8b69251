import {
  tellInterested as decideNotice,
  hearStatement as decideStatement,
} from '../core/procedures/procedures.ts';
import type { CaseDeps } from '../deps.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Records that an interested party was told (第三十六条). */
export function tellInterested(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideNotice>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'tellInterested',
    decide: (_current, { act }) => decideNotice(act, given),
  });
}

/** Records what an applicant or an interested party states (第三十六条). */
export function hearStatement(
  deps: CaseDeps,
  request: Request,
  given: Parameters<typeof decideStatement>[1],
): ReturnType<typeof actOnCase> {
  return actOnCase(deps, request, {
    action: 'hearStatement',
    decide: (_current, { act }) => decideStatement(act, given),
  });
}
