import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LicenceRefusal } from './refusal.ts';

/** 法制审核 (行政处罚法第五十八条): who reviewed the lawfulness, when, and what he says. */
export interface LegalReview {
  readonly reviewer: string;
  readonly reviewedOn: LocalDate;
  readonly opinion: string;
}

/** 集体讨论 (行政处罚法第五十七条第二款): when the heads deliberated, who they were, and their minutes. */
export interface Deliberation {
  readonly deliberatedOn: LocalDate;
  readonly attendees: string;
  readonly minutes: string;
}

/** Both as they are given, before anybody looked at their days. */
export type LegalReviewGiven = Omit<LegalReview, 'reviewedOn'> & { readonly reviewedOn: string };
export type DeliberationGiven = Omit<Deliberation, 'deliberatedOn'> & {
  readonly deliberatedOn: string;
};

/** So few are no collective. */
const ATTENDEES_MIN = 2;

interface Given {
  readonly legalReview: LegalReviewGiven;
  readonly deliberation: DeliberationGiven;
}

/**
 * What comes before a punishment that takes a licence: its lawfulness is reviewed by somebody other than who decides, then the
 * heads of the authority deliberate; without either nothing is decided.
 */
export function priorSteps(
  { legalReview, deliberation }: Given,
  { byName, today }: { readonly byName: string; readonly today: LocalDate },
): Result<
  { readonly legalReview: LegalReview; readonly deliberation: Deliberation },
  LicenceRefusal
> {
  const { reviewer, opinion } = legalReview;
  const { attendees, minutes } = deliberation;
  const blank = Object.entries({ reviewer, opinion, attendees, minutes }).find(
    ([, text]) => text.trim() === '',
  );
  if (blank) return refuse({ code: 'licences/reason-missing', field: blank[0] });
  if (reviewer.trim() === byName) return refuse({ code: 'licences/own-review' });
  if (namesIn(attendees).size < ATTENDEES_MIN)
    return refuse({ code: 'licences/deliberation-alone' });
  const deliberatedOn = parseLocalDate(deliberation.deliberatedOn);
  if (!deliberatedOn || deliberatedOn > today) {
    return refuse(outOfOrder('deliberatedOn', deliberation.deliberatedOn));
  }
  const reviewedOn = parseLocalDate(legalReview.reviewedOn);
  if (!reviewedOn || reviewedOn > deliberatedOn) {
    return refuse(outOfOrder('reviewedOn', legalReview.reviewedOn));
  }
  return ok({
    legalReview: { ...legalReview, reviewedOn },
    deliberation: { ...deliberation, deliberatedOn },
  });
}

function namesIn(typed: string): ReadonlySet<string> {
  const names = typed.split(/[、，,；;\s]+/u).filter((one) => one !== '');
  return new Set(names);
}

function outOfOrder(field: string, on: string) {
  return { code: 'licences/order-of-days', field, on } as const;
}
