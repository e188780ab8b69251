import type { PenaltyHearing } from '@banshi/contract/licence-words';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addWorkDays, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Licence } from './licence.ts';
import type { LicenceEventOf } from './licence-event.ts';
import { type DeliberationGiven, type LegalReviewGiven, priorSteps } from './prior-steps.ts';
import type { LicenceRefusal } from './refusal.ts';

/** 行政处罚法第六十四条第一项、第八十五条: five working days to ask for a hearing after being told. */
const ASK_WORK_DAYS = 5;

/**
 * 吊销许可证件 (行政处罚法第九条第三项): a lawful licence is taken from its holder as a punishment for what he did. He was told
 * of facts, reasons and rights before; no decision while he may still ask for a hearing, unless one was held (第六十三条),
 * nor before its lawfulness was reviewed and the heads of the authority deliberated (第五十七条、第五十八条).
 */
export function strip(
  _licence: Licence,
  who: {
    readonly by: StaffId;
    readonly byName: string;
    readonly at: Instant;
    readonly calendar: WorkCalendar;
  },
  given: {
    readonly reason: string;
    readonly basis: string;
    readonly toldOn: string;
    readonly hearing: PenaltyHearing;
    readonly legalReview: LegalReviewGiven;
    readonly deliberation: DeliberationGiven;
  },
): Result<LicenceEventOf<'licences/stripped'>, LicenceRefusal> {
  const { by, byName, at, calendar } = who;
  const { reason, basis, hearing } = given;
  if (basis.trim() === '') return refuse({ code: 'licences/reason-missing', field: 'basis' });
  const today = localDateOf(at);
  const toldOn = parseLocalDate(given.toldOn);
  if (toldOn === undefined || toldOn > today) {
    return refuse({ code: 'licences/told-day', field: 'toldOn', on: given.toldOn });
  }
  const { date: askBy } = addWorkDays(calendar, toldOn, ASK_WORK_DAYS);
  if (hearing === 'NOT_ASKED' && today <= askBy) {
    return refuse({ code: 'licences/hearing-open', on: askBy });
  }
  const prior = priorSteps(given, { byName, today });
  if (!prior.ok) return prior;
  return ok({ type: 'licences/stripped', at, by, reason, basis, toldOn, hearing, ...prior.value });
}
