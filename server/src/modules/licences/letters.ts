import type { LicenceDocumentKind } from '@banshi/contract/document-words';
import type { CancellationGround, RevocationGround } from '@banshi/contract/licence-words';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import { printedDate } from '../../kernel/printed-day.ts';
import { type Message, remediesNotice } from '../documents/index.ts';
import { cancelBy, isFiling } from './core/filing.ts';
import type { Licence } from './core/licence.ts';
import type { LicenceEvent, LicenceEventOf } from './core/licence-event.ts';
import type { Deliberation, LegalReview } from './core/prior-steps.ts';

/** What a document about a licence is written from. */
export interface LicenceStory {
  readonly licence: Licence;
  readonly holderKind: 'person' | 'organisation';
  readonly holderName: string;
  /** 行政许可: the law of licensing speaks of nothing else. */
  readonly isLicense: boolean;
  /** The government before which the body's decisions can be reconsidered, where it is known. */
  readonly reconsideredBy: string | undefined;
}

type Written = LicenceEventOf<
  | 'licences/suspended'
  | 'licences/restored'
  | 'licences/revoked'
  | 'licences/stripped'
  | 'licences/withdrawn'
  | 'licences/cancelled'
  | 'licences/deemed-renewed'
  | 'licences/use-corrected'
  | 'licences/use-prolonged'
>;

const KINDS = {
  'licences/suspended': 'LICENCE_SUSPENSION',
  'licences/restored': 'LICENCE_RESTORATION',
  'licences/revoked': 'LICENCE_REVOCATION',
  'licences/stripped': 'LICENCE_STRIPPING',
  'licences/withdrawn': 'LICENCE_WITHDRAWAL',
  'licences/cancelled': 'LICENCE_CANCELLATION',
  'licences/deemed-renewed': 'LICENCE_DEEMED_RENEWAL',
  'licences/use-corrected': 'FILING_CORRECTION',
  'licences/use-prolonged': 'FILING_PROLONGATION',
} as const satisfies Record<Written['type'], LicenceDocumentKind>;

/** Whether an entry is told in a document. */
export function isTold(event: LicenceEvent): event is Written {
  return event.type in KINDS;
}

/** The document that an entry calls for: its kind, and what it says. */
export function letterOf(
  story: LicenceStory,
  event: Written,
): { readonly kind: LicenceDocumentKind; readonly message: Message } {
  const texts = [opening(story), ...saidOf(story, event)];
  return {
    kind: KINDS[event.type],
    message: {
      addressee: story.holderName,
      blocks: texts.map((text) => ({ role: 'text', text })),
    },
  };
}

function opening({ licence, holderKind }: LicenceStory): string {
  const you = holderKind === 'person' ? '你' : '你单位';
  const { kind, number, grantedOn } = licence;
  if (isFiling(licence)) {
    return `${you}于${printedDate(grantedOn)}向本机关办理了《${kind}》（编号：${number}）。`;
  }
  return `${you}持有本机关${printedDate(grantedOn)}作出准予决定颁发的《${kind}》（编号：${number}）。`;
}

function saidOf(story: LicenceStory, event: Written): readonly string[] {
  const { licence, isLicense } = story;
  const words = isLicense ? LICENSED : PERMITTED;
  const { thing } = words;
  const remedies = remediesNotice(story.reconsideredBy);
  switch (event.type) {
    case 'licences/suspended':
      return [
        `${because(event.reason)}依照《中华人民共和国行政处罚法》第九条第三项的规定，本机关决定自即日起至${printedDate(event.until)}暂扣该证照。暂扣期间不得从事该证照准予的活动。`,
        remedies,
      ];
    case 'licences/restored':
      return [
        `${because(event.reason)}依照《中华人民共和国行政处罚法》第七十五条第二款的规定，本机关主动改正，决定自即日起恢复该证照的效力。`,
      ];
    case 'licences/revoked':
      return [
        `${because(event.reason)}属于${REVOKED_FOR[event.ground](words)}的情形，${under(story, REVOKED_BY[event.ground])}，本机关决定撤销该${thing}。`,
        ...barred(event.barredUntil),
        remedies,
      ];
    case 'licences/stripped':
      return [...stripped(event), remedies];
    case 'licences/withdrawn':
      return [
        `${because(event.reason)}${under(story, '第八条第二款')}，为了公共利益的需要，本机关决定撤回该${thing}。`,
        `由此造成的财产损失依法给予补偿：${ended(event.compensation)}`,
        remedies,
      ];
    case 'licences/cancelled':
      return [
        `${because(event.reason)}属于${CANCELLED_FOR[event.ground](words)}的情形，${under(story, CANCELLED_BY[event.ground])}，本机关办理该证照的注销手续。`,
        remedies,
      ];
    case 'licences/deemed-renewed':
      return [deemed(story, event)];
    case 'licences/use-corrected':
    case 'licences/use-prolonged':
      return movedUse(licence, event);
  }
}

/** 行政处罚决定书 (行政处罚法第五十九条): what was done, under which rules, how the holder was heard, and what he is to do. */
function stripped({
  reason,
  basis,
  toldOn,
  hearing,
  legalReview,
  deliberation,
}: LicenceEventOf<'licences/stripped'>): readonly string[] {
  const heard = hearing === 'HELD' ? '本机关已依法举行听证' : '当事人在法定期限内没有要求听证';
  return [
    because(reason),
    `本机关于${printedDate(toldOn)}告知了拟作出处罚的内容及事实、理由、依据，以及依法享有的陈述、申辩、要求听证等权利；${heard}。`,
    ...before(legalReview, deliberation),
    `依照《中华人民共和国行政处罚法》第九条第三项和${basis}的规定，本机关决定吊销该证照。自本决定书送达之日起不得从事该证照准予的活动，并应当将证件交回本机关，由本机关办理注销手续。`,
  ];
}

/** 法制审核 and 集体讨论, where the journal tells them: who, when, and what was said. */
function before(
  review: LegalReview | undefined,
  deliberation: Deliberation | undefined,
): readonly string[] {
  if (!review || !deliberation) return [];
  return [
    `本决定已于${printedDate(review.reviewedOn)}经${review.reviewer}法制审核，审核意见：${ended(review.opinion)}${printedDate(deliberation.deliberatedOn)}，本机关负责人（${deliberation.attendees}）集体讨论决定：${ended(deliberation.minutes)}`,
  ];
}

/** The new receipt of a filing: the use before, the use now, and by when its cancellation is to be filed. */
function movedUse(
  licence: Licence,
  {
    type,
    reason,
    before,
    term,
  }: LicenceEventOf<'licences/use-corrected' | 'licences/use-prolonged'>,
): readonly string[] {
  const was = `${printedDate(before.from)}至${printedDate(before.to)}`;
  const is = `${printedDate(term.from)}至${printedDate(term.to)}`;
  const verb = type === 'licences/use-corrected' ? '更正' : '延长';
  const last = cancelBy(licence);
  return [
    `${because(reason)}按照本事项实施清单的规定，该备案原记载的使用期（${was}）${verb}为${is}，以本凭证为准，原凭证继续存卷。`,
    ...(last ? [`使用期结束后，请于${printedDate(last)}前（含当日）办理备案注销。`] : []),
  ];
}

function deemed(
  story: LicenceStory,
  { on, term, at }: LicenceEventOf<'licences/deemed-renewed'>,
): string {
  const until = term.to === undefined ? '长期有效' : `有效期至${printedDate(term.to)}`;
  const written = localDateOf(at) > on ? '本告知书补作记载，不影响延续的日期。' : '';
  return `本机关在有效期届满前未对延续申请作出决定，${under(story, '第五十条第二款')}，自${printedDate(on)}起视为准予延续，${until}。${written}`;
}

/** 行政许可法第七十九条. */
function barred(until: LocalDate | undefined): readonly string[] {
  if (until === undefined) return [];
  return [
    `依照《中华人民共和国行政许可法》第七十九条的规定，在${printedDate(until)}前（含当日）不得再次申请该行政许可。`,
  ];
}

function because(reason: string): string {
  return `经查，${ended(reason)}`;
}

/** A sentence with its full stop. */
function ended(text: string): string {
  const trimmed = text.trim();
  return /[。！？]$/u.test(trimmed) ? trimmed : `${trimmed}。`;
}

/** The article of the law of licensing; what is no licence follows the list of its matter. */
function under({ isLicense }: LicenceStory, article: string): string {
  return isLicense
    ? `依照《中华人民共和国行政许可法》${article}的规定`
    : '按照本事项实施清单的规定';
}

/** How a document calls what was granted, and what it gave. */
interface Words {
  readonly act: string;
  readonly thing: string;
}

const LICENSED: Words = { act: '行政许可', thing: '行政许可' };
const PERMITTED: Words = { act: '办理', thing: '证照' };

const REVOKED_BY: Readonly<Record<RevocationGround, string>> = {
  ABUSE_OF_OFFICE: '第六十九条第一款第一项',
  BEYOND_POWER: '第六十九条第一款第二项',
  AGAINST_PROCEDURE: '第六十九条第一款第三项',
  UNQUALIFIED: '第六十九条第一款第四项',
  OTHER_LAW: '第六十九条第一款第五项',
  FRAUD: '第六十九条第二款',
};

const REVOKED_FOR: Readonly<Record<RevocationGround, (words: Words) => string>> = {
  ABUSE_OF_OFFICE: ({ act }) => `行政机关工作人员滥用职权、玩忽职守作出准予${act}决定`,
  BEYOND_POWER: ({ act }) => `超越法定职权作出准予${act}决定`,
  AGAINST_PROCEDURE: ({ act }) => `违反法定程序作出准予${act}决定`,
  UNQUALIFIED: ({ act }) => `对不具备申请资格或者不符合法定条件的申请人准予${act}`,
  OTHER_LAW: ({ act }) => `依法可以撤销准予${act}决定的其他情形`,
  FRAUD: ({ thing }) => `以欺骗、贿赂等不正当手段取得${thing}`,
};

const CANCELLED_BY: Readonly<Record<CancellationGround, string>> = {
  EXPIRED: '第七十条第一项',
  PERSON_GONE: '第七十条第二项',
  BODY_ENDED: '第七十条第三项',
  TAKEN_BACK: '第七十条第四项',
  FORCE_MAJEURE: '第七十条第五项',
  OTHER_LAW: '第七十条第六项',
};

const CANCELLED_FOR: Readonly<Record<CancellationGround, (words: Words) => string>> = {
  EXPIRED: ({ thing }) => `${thing}有效期届满未延续`,
  PERSON_GONE: ({ thing }) => `赋予公民特定资格的${thing}，该公民死亡或者丧失行为能力`,
  BODY_ENDED: () => '法人或者其他组织依法终止',
  TAKEN_BACK: ({ thing }) => `${thing}依法被撤销、撤回，或者证件依法被吊销`,
  FORCE_MAJEURE: ({ thing }) => `因不可抗力导致${thing}所准予的事项无法实施`,
  OTHER_LAW: ({ thing }) => `法律、法规规定的应当注销${thing}的其他情形`,
};
