import type { Instant } from '../../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { acceptanceOf, type Case } from '../case.ts';

/**
 * 从旧兼从有利: the days whose policy measures a case may rely on. A measure only ever favours who applies, so one of
 * the day of receipt stays, and one that came before the acceptance is given as well; what comes after the acceptance
 * changes nothing that was told in writing (立法法第一百零四条). Before the acceptance, `now` stands for it.
 */
export function daysThatCount(current: Case, now: Instant): readonly LocalDate[] {
  if (current.origin === 'source') return [];
  const accepted = acceptanceOf(current)?.at ?? now;
  return [localDateOf(current.receivedAt), localDateOf(accepted)];
}
