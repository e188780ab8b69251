import type { LicenceState } from '@banshi/contract/licence-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { maskIdNumberForNotice, maskName, maskNumbersIn } from '../../../kernel/masking.ts';
import type { Licence } from './licence.ts';

/** 双公示: within seven working days after the decision. */
export const PUBLICATION_WORK_DAYS = 7;

/** 公示 of a grant (第四十条): what anybody may read of it. Masked; nothing of a person is behind it. */
export interface Notice {
  readonly matterName: string;
  readonly bodyName: string;
  readonly holderKind: 'person' | 'organisation';
  readonly holderName: string;
  readonly holderNumber: string;
  readonly decisionNo: string | undefined;
  readonly licence:
    | {
        readonly kind: string;
        readonly number: string;
        readonly from: LocalDate;
        readonly to: LocalDate | undefined;
        readonly state: LicenceState;
      }
    | undefined;
  readonly decidedOn: LocalDate;
  /** What this edition puts right, in words; only of one that somebody corrected. */
  readonly correction: string | undefined;
}

/** What a notice is made of. */
export interface NoticeGround {
  readonly matterName: string;
  readonly bodyName: string;
  readonly applicant: {
    readonly kind: 'person' | 'organisation';
    readonly name: string;
    readonly idNumber: string;
  };
  readonly decisionNo: string | undefined;
  readonly decidedOn: LocalDate;
  readonly licence: Licence | undefined;
}

/** The notice of a grant: a person by a masked name and the ends of a number, an organisation in full. */
export function noticeOf(ground: NoticeGround): Notice {
  const { matterName, bodyName, applicant, decisionNo, decidedOn, licence } = ground;
  const isPerson = applicant.kind === 'person';
  return {
    matterName,
    bodyName,
    holderKind: applicant.kind,
    holderName: isPerson ? maskName(applicant.name) : maskNumbersIn(applicant.name),
    holderNumber: isPerson
      ? maskIdNumberForNotice(applicant.idNumber)
      : maskNumbersIn(applicant.idNumber),
    decisionNo,
    decidedOn,
    licence: licence && {
      kind: maskNumbersIn(licence.kind),
      number: licence.number,
      from: licence.term.from,
      to: licence.term.to,
      state: licence.state,
    },
    correction: undefined,
  };
}

/** Whether two editions tell the public the same. */
export function saysTheSame(one: Notice, other: Notice): boolean {
  return JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
}

function factsOf({ correction: _, ...facts }: Notice) {
  const { licence, ...rest } = facts;
  return [
    rest.matterName,
    rest.bodyName,
    rest.holderName,
    rest.decisionNo,
    rest.decidedOn,
    licence,
  ];
}

/** Seven digits in a row may be the number of a person or a telephone; a public sentence needs none. */
const NUMBERS = /[0-9０-９]{7,}/u;

/** Whether a sentence that is to be published holds what might name a person. */
export function mayNameAPerson(sentence: string): boolean {
  return NUMBERS.test(sentence.replaceAll(/[\s-]/gu, ''));
}
