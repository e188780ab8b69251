import {
  LICENCE_NOTICE_KINDS,
  type LicenceNoticeKind,
  type NoticeKind,
} from '@banshi/contract/notice-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { NoticeFacts } from './notice-story.ts';

/** Stands for the query password in whatever is kept; the sender puts the digits in its place. */
export const PASSWORD_PLACE = '******';

/** The subject of a letter; it says nothing about the person. */
export function noticeSubject(displayNo: string): string {
  return `办件${displayNo}的办理情况`;
}

const NOTHING_NOW = '目前不需要您做什么。';
const REMEDIES = '如不服，可以依法申请行政复议或者提起行政诉讼。';
const CREDIT = '并记入信用记录';

/** The sentence of each kind: what happened, what is needed, by when, where; in plain words. */
const TEXTS: Readonly<
  Record<Exclude<NoticeKind, LicenceNoticeKind>, (facts: NoticeFacts) => string>
> = {
  RECEIVED: (facts) =>
    `已收到。${before(facts)}告知您是否受理；到期没有告知的，即为受理。${NOTHING_NOW}查询进度：${facts.place}，查询编号见上，查询密码${PASSWORD_PLACE}。`,
  CORRECTION: (facts) =>
    `材料需要补正：${listed(facts)}。请于${before(facts)}交到${where(facts)}。具体要求见补正告知书；逾期未补正的，可能终止办理。`,
  CORRECTION_REMINDED: (facts) =>
    `还需补正：${listed(facts)}。请于${before(facts)}交到${where(facts)}。逾期未补正的，可能终止办理。`,
  SUPPLEMENTED: (facts) => `补正的材料已收到。${before(facts)}告知您是否受理。${NOTHING_NOW}`,
  ACCEPTED: (facts) => `已受理${finished(facts)}。${NOTHING_NOW}`,
  ACCEPTED_TOLERANTLY: (facts) =>
    `已容缺受理，现在开始审查。请${untilWhen(facts)}补齐${listed(facts)}，交到${where(facts)}。逾期未补齐的，可能终止办理${CREDIT}。`,
  ACCEPTED_ON_PROMISE: (facts) => {
    if (facts.materials.length === 0)
      return `已按您的书面承诺受理${finished(facts)}。${NOTHING_NOW}`;
    return `已按您的书面承诺受理。请${untilWhen(facts)}补齐${listed(facts)}，交到${where(facts)}。逾期未补齐的，可能终止办理${CREDIT}。`;
  },
  NOT_COMPETENT: (facts) =>
    `不属于本机关职权范围，不予受理。请向${facts.body}提出申请。不予受理决定书在${where(facts)}领取。${REMEDIES}`,
  FRAUD_REFUSED: (facts) =>
    `因隐瞒有关情况或者提供虚假材料，不予受理，理由见决定书。决定书在${where(facts)}领取。${REMEDIES}`,
  NOT_REQUIRED: (facts) =>
    `依法不需要办理，本机关不受理，您可以不再申请。告知书在${where(facts)}领取。${REMEDIES}`,
  LIMITS_STOPPED: (facts) =>
    `需要进行${facts.name}${lasting(facts)}，${facts.byLaw ? `依照${facts.byLaw}，` : ''}所需时间不计入办理时限。结束后另行告知您，${NOTHING_NOW}`,
  LIMITS_RESUMED: (facts) => `恢复计算办理时限${finished(facts)}。${NOTHING_NOW}`,
  PROCEDURE_BEGUN: (facts) => `正在进行${facts.name}${lasting(facts)}。${NOTHING_NOW}`,
  PROCEDURE_ENDED: (facts) =>
    facts.name === null
      ? `所需的特别程序已结束，继续审查${finished(facts)}。${NOTHING_NOW}`
      : `所需的特别程序已结束。仍在进行${facts.name}，其间不计入办理时限。结束后另行告知您，${NOTHING_NOW}`,
  EXTENDED: (facts) =>
    `${facts.byLaw ? `依照${facts.byLaw}，` : ''}经本机关负责人批准，办理期限延长${facts.days}个工作日${finished(facts)}。延长的理由见告知书。${NOTHING_NOW}`,
  DUE_MOVED: (facts) => {
    if (facts.materials.length > 0 && facts.place !== null) {
      return `因工作日历调整，补正期限改为${day(facts)}。请于该日前将${listed(facts)}交到${where(facts)}。`;
    }
    const what = facts.name === null ? '本机关的办理期限' : `${facts.name}的期限`;
    return `因工作日历调整，${what}改为${day(facts)}。${NOTHING_NOW}`;
  },
  HEARING_OFFERED: (facts) =>
    `您有权要求听证。需要听证的，请于${before(facts)}到${where(facts)}提出；不需要的，不用答复。听证不收费。`,
  HEARING_SET: (facts) => `的听证定于${day(facts)}在${facts.place}举行，请按时参加。听证不收费。`,
  GRANTED: (facts) =>
    `已准予。${facts.name ?? '办理结果'}做好后另行通知您领取${latest(facts)}。${NOTHING_NOW}`,
  REFUSED: (facts) =>
    `经审查不予准许，理由见决定书。决定书做好后另行通知您领取${latest(facts)}。${REMEDIES}`,
  READY: (facts) =>
    `已办结，${facts.name}可以领取。请于${before(facts)}带身份证件到${where(facts)}领取。`,
  WITHDRAWN: (facts) => `已按您的要求撤回，不再办理。仍需办理的，请到${where(facts)}重新提出申请。`,
  TERMINATED: (facts) =>
    `已终止办理，理由见通知书。通知书在${where(facts)}领取。条件具备后，您可以重新提出申请。`,
  FORWARDED: (facts) => `已转报${facts.body}决定。${NOTHING_NOW}`,
  VOIDED: (facts) => `登记有误，已作废，不再办理。仍需办理的，请到${where(facts)}重新提出申请。`,
  TOLERATED_SUPPLIED: (facts) =>
    `补齐的${listed(facts)}已收到，正在核验；不符合要求的，另行告知您。${NOTHING_NOW}`,
  TOLERATED_WANTING: (facts) =>
    `补齐的${listed(facts)}不符合要求。请${untilWhen(facts)}重新交到${where(facts)}。`,
  TOLERANCE_MOVED: (facts) =>
    `补齐期限已调整。请${untilWhen(facts)}补齐${listed(facts)}，交到${where(facts)}。`,
  TOLERANCE_REMINDED: (facts) =>
    `还缺${listed(facts)}。请于${before(facts)}交到${where(facts)}。逾期未补齐的，可能终止办理${CREDIT}。`,
  TOLERANCE_LAPSED: (facts) =>
    `承诺在${before(facts)}补齐的${listed(facts)}没有补齐，已终止办理${CREDIT}。材料在${where(facts)}退还。备齐后，您可以重新提出申请。`,
  TOLERANCE_BREACHED: (facts) =>
    `已先行办理，但承诺在${before(facts)}补齐的${listed(facts)}没有补齐，已记入信用记录。请尽快交到${where(facts)}；不补齐的，本机关依法处理已作出的决定。`,
  PROMISE_KEPT: () => `的书面承诺经核查属实。${NOTHING_NOW}`,
  PROMISE_WANTING: (facts) =>
    `的书面承诺经核查，有不符合之处。请于${before(facts)}整改，并到${where(facts)}说明。逾期未整改的，可能撤销决定${CREDIT}。`,
  PROMISE_REMINDED: (facts) =>
    `的书面承诺经核查有不符合之处，还没有整改结果。请于${before(facts)}整改，并到${where(facts)}说明。逾期未整改的，可能撤销决定${CREDIT}。`,
  PROMISE_FALSE: (facts) =>
    `的书面承诺经核查不实，可能撤销已作出的决定${CREDIT}。您可以到${where(facts)}陈述申辩。`,
  REVOKED: (facts) =>
    `因书面承诺不实，已撤销准予的决定${CREDIT}。撤销决定书在${where(facts)}领取。${REMEDIES}`,
};

/** The sentence of each kind about what a case gave. */
const LICENCE_TEXTS: Readonly<Record<LicenceNoticeKind, (facts: NoticeFacts) => string>> = {
  LICENCE_ENDING: (facts) => {
    const end = `有效期至${printed(facts.until)}，还有${facts.days}天。`;
    return facts.by === null
      ? `${end}申请延续的期限已过；届满后仍需从事该活动的，请到${where(facts)}重新申请。`
      : `${end}需要延续的，请于${before(facts)}到${where(facts)}提出申请；没有延续的，届满后失效。`;
  },
  LICENCE_EXPIRED: (facts) =>
    `有效期已届满，没有延续，不能再从事准予的活动。仍需从事的，请到${where(facts)}重新申请。`,
  LICENCE_RENEWED_BY_LAW: (facts) => {
    const end = facts.until === undefined ? '长期有效' : `有效期至${printed(facts.until)}`;
    return `的延续申请，本机关在届满前没有作出决定，依法视为准予延续，${end}。告知书在${where(facts)}领取。`;
  },
  LICENCE_SUSPENDED: (facts) =>
    `已暂扣至${printed(facts.until)}，期间不得从事准予的活动。理由见决定书，在${where(facts)}领取。${REMEDIES}`,
  LICENCE_RESTORED: () => `已恢复效力。${NOTHING_NOW}`,
  LICENCE_REVOKED: (facts) =>
    `已被撤销，不得再从事准予的活动。理由见决定书，在${where(facts)}领取。${REMEDIES}`,
  LICENCE_STRIPPED: (facts) =>
    `已被吊销，不得再从事准予的活动，请交回证件。理由见行政处罚决定书，在${where(facts)}领取。${REMEDIES}`,
  LICENCE_WITHDRAWN: (facts) =>
    `因公共利益的需要被撤回，不得再从事准予的活动。理由和补偿见决定书，在${where(facts)}领取。${REMEDIES}`,
  LICENCE_CANCELLED: (facts) =>
    `已注销，不能再使用。理由见决定书，在${where(facts)}领取。${REMEDIES}`,
  FILING_ENDED: (facts) =>
    `的使用期已结束。请于${before(facts)}到${where(facts)}办理备案注销；已经提出的，不用再办。仍需使用的，请重新备案。`,
  FILING_OVERDUE: (facts) =>
    `的使用期结束后，没有在${before(facts)}办理备案注销。请尽快到${where(facts)}办理；不办理的，本机关依法处理。`,
  FILING_MOVED: (facts) =>
    `的使用期现在到${printed(facts.until)}为止。使用结束后，请于${before(facts)}到${where(facts)}办理备案注销；新的凭证也在那里领取。`,
};

/** The notice as its recipient reads it. */
export function noticeText(kind: NoticeKind, facts: NoticeFacts): string {
  if (isOfLicence(kind))
    return `您的“${facts.name}”（编号${facts.number}）${LICENCE_TEXTS[kind](facts)}`;
  return `您申请的“${facts.matterName}”（查询编号${facts.displayNo}）${TEXTS[kind](facts)}`;
}

function isOfLicence(kind: NoticeKind): kind is LicenceNoticeKind {
  return LICENCE_NOTICE_KINDS.some((one) => one === kind);
}

function day({ by }: NoticeFacts): string {
  return by === null ? '另行告知的日期' : printedDate(by);
}

function printed(day: LocalDate | undefined): string {
  return day === undefined ? '另行告知的日期' : printedDate(day);
}

function before(facts: NoticeFacts): string {
  return `${day(facts)}前`;
}

function finished(facts: NoticeFacts): string {
  return facts.by === null ? '' : `，预计${before(facts)}办结`;
}

function latest(facts: NoticeFacts): string {
  return facts.by === null ? '' : `，最迟${day(facts)}`;
}

function untilWhen(facts: NoticeFacts): string {
  if (facts.by === null && facts.name !== null) {
    return `在“${facts.name}”之后${facts.days}个工作日内`;
  }
  return `于${before(facts)}`;
}

function lasting({ days }: NoticeFacts): string {
  return days === null ? '' : `，预计${days}个工作日`;
}

function listed({ materials }: NoticeFacts): string {
  return materials.join('、');
}

/** Hours stand in brackets, so that those which they have themselves are resolved. */
function where({ place, hours }: NoticeFacts): string {
  return hours ? `${place}（${hours.replaceAll(/（(.*?)）/gu, '，$1')}）` : `${place}`;
}
