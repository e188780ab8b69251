import type { DeliveryMethod, TerminationCause } from '@banshi/contract/case-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { ended, refuseAcceptance } from './intake-messages.ts';
import type { Block, Message } from './letter.ts';
import { remediesNotice } from './remedies.ts';
import {
  aboutCase,
  basisRow,
  eventOf,
  lastOf,
  legalBasis,
  materialName,
  type Story,
  theApplication,
  under,
  you,
} from './story.ts';
import { TOLERANCE_RULE } from './tolerance-messages.ts';

/** 准予决定书 (第三十八条第一款), also on the spot (第三十四条第二款); the licence follows in ten working days (第四十四条). */
export function grant(story: Story): Message {
  const { matter } = story;
  const isAtOnce = story.events.at(-1)?.type === 'cases/granted-at-once';
  const what = matter.isLicense ? '准予行政许可' : '准予办理';
  const result = matter.resultName ? `${matter.resultName}` : '办理结果';
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}，${examined(story)}，符合法定条件、标准。${basis(story)}${under(story)}，本机关${isAtOnce ? '当场' : ''}决定${what}。`,
      },
      {
        role: 'text',
        text: matter.isLicense
          ? `依照《中华人民共和国行政许可法》第四十四条的规定，本机关将自作出本决定之日起十个工作日内向${you(story)}颁发、送达${result}。`
          : `本机关将自作出本决定之日起十个工作日内向${you(story)}送达${result}。`,
      },
      ...(matter.isLicense ? [{ role: 'text', text: PUBLIC } as const] : []),
    ],
  };
}

/** 第四十条. */
const PUBLIC =
  '依照《中华人民共和国行政许可法》第四十条的规定，本决定予以公开，公众有权查阅；涉及国家秘密、商业秘密或者个人隐私的内容除外。';

/** 不予决定书: reasons, and the notice of remedies (第三十八条第二款). */
export function refusal(story: Story): Message {
  const { reasons, remedies, forFraud } = eventOf(story, 'cases/refused');
  const what = story.matter.isLicense ? '不予行政许可' : '不予办理';
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}，${examined(story)}，不符合法定条件、标准。理由如下：`,
      },
      { role: 'text', text: ended(reasons) },
      {
        role: 'text',
        text: `${basis(story)}${under(story)}，本机关决定${what}。`,
      },
      ...(forFraud === true ? warning(story) : []),
      { role: 'text', text: remediesNotice(story.reconsideredBy, remedies) },
    ],
  };
}

/** 不予受理决定书: not our competence, or the application was not honest. */
export function acceptanceRefusal(story: Story): Message {
  return story.events.at(-1)?.type === 'cases/refused-for-fraud'
    ? refusedForFraud(story)
    : refuseAcceptance(story);
}

/** 第七十八条: reasons, a warning, and the notice of remedies. */
function refusedForFraud(story: Story): Message {
  const { reasons, remedies } = eventOf(story, 'cases/refused-for-fraud');
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}收悉。经审查，本机关决定不予受理，理由是：${ended(reasons)}`,
      },
      ...warning(story),
      { role: 'text', text: remediesNotice(story.reconsideredBy, remedies) },
    ],
  };
}

/** 第七十八条: a warning, and where safety is concerned no application for a year; it speaks of licences alone. */
function warning({ matter }: Story): readonly Block[] {
  if (!matter.isLicense) return [];
  const bar = matter.concernsSafety ? '；自本决定作出之日起一年内不得再次申请该行政许可' : '';
  const text = `申请中隐瞒有关情况或者提供虚假材料，依照《中华人民共和国行政许可法》第七十八条的规定，给予警告${bar}。`;
  return [{ role: 'text', text }];
}

/** 第四十八条第二款: after a hearing the decision rests on its minutes, and says so. */
function examined(story: Story): string {
  const held = lastOf(story, 'cases/hearing-held');
  if (!held) return '经审查';
  return `本机关已于${printedDate(localDateOf(held.at))}就该申请举行听证；经审查，根据听证笔录`;
}

function basis(story: Story): string {
  const text = legalBasis(story);
  return text === '' ? '' : `依据${text}，`;
}

/** 终止办理通知书: the applicant withdrew in writing, or the case cannot go on. */
export function termination(story: Story): Message {
  const event = story.events.at(-1);
  if (event?.type === 'cases/tolerance-lapsed') return lapse(story);
  return event?.type === 'cases/terminated' ? ending(story) : withdrawal(story);
}

/** 容缺逾期: what was promised did not come; the consequence is told. */
function lapse(story: Story): Message {
  const { orderNums, dueOn } = eventOf(story, 'cases/tolerance-lapsed');
  const names = orderNums.map((orderNum) => materialName(story, orderNum)).join('；');
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}已容缺受理，${you(story)}承诺在${printedDate(dueOn)}前补齐下列材料，至今未补齐：${names}。${TOLERANCE_RULE}，根据容缺受理通知书和${you(story)}的书面承诺，本机关终止办理，申请材料予以退回。`,
      },
      {
        role: 'text',
        text: `本次逾期记入信用记录，信用修复之前不再适用容缺受理和告知承诺。材料齐全后，${you(story)}可以重新提出申请。`,
      },
      { role: 'text', text: remediesNotice(story.reconsideredBy) },
    ],
  };
}

function withdrawal(story: Story): Message {
  const { reason, at } = eventOf(story, 'cases/withdrawn');
  const day = printedDate(localDateOf(at));
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}，${you(story)}于${day}书面提出撤回，理由是：${ended(reason)}${BY_LIST}，本机关自即日起终止办理该申请。`,
      },
      { role: 'text', text: `终止办理不影响${you(story)}重新提出申请。` },
    ],
  };
}

const CAUSES: Readonly<Record<TerminationCause, string>> = {
  APPLICANT_GONE: '申请人死亡、丧失行为能力或者依法终止',
  NOT_SUPPLEMENTED: '申请人未在补正期限内补正申请材料',
  NOT_PAID: '申请人未依法缴纳费用',
  FORCE_MAJEURE: '因不可抗力不能继续办理',
  OTHER_LAW: '法律、法规规定应当终止办理',
};

const BY_LIST = '按照本事项实施清单的规定';

/**
 * 第三十二条 speaks of what is not supplied. That nobody is left to whom the licence could be given, or that what it would
 * allow cannot be done, ends a licence by 第七十条; an application ends in likeness of it. Another law is the one that the
 * reason names; fees stand in the list of the matter.
 */
function causeBasis(story: Story, cause: TerminationCause): string {
  switch (cause) {
    case 'NOT_SUPPLEMENTED':
      return under(story, '第三十二条第一款第四项、第五项');
    case 'APPLICANT_GONE':
      return inLikenessOf(story, isPerson(story) ? '第七十条第二项' : '第七十条第三项');
    case 'FORCE_MAJEURE':
      return inLikenessOf(story, '第七十条第五项');
    case 'OTHER_LAW':
      return '依照该法律、法规的规定';
    case 'NOT_PAID':
      return BY_LIST;
  }
}

/** An article that speaks of licences given; a matter that is no licence follows its own list. */
function inLikenessOf({ matter }: Story, article: string): string {
  return matter.isLicense ? `参照《中华人民共和国行政许可法》${article}的规定` : BY_LIST;
}

function isPerson({ applicant }: Story): boolean {
  return applicant.kind === 'person';
}

function ending(story: Story): Message {
  const { cause, reason } = eventOf(story, 'cases/terminated');
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}，因${CAUSES[cause]}，${causeBasis(story, cause)}，本机关决定终止办理。具体情况：${ended(reason)}`,
      },
      { role: 'text', text: `终止办理不影响${you(story)}重新提出申请。` },
      { role: 'text', text: remediesNotice(story.reconsideredBy) },
    ],
  };
}

/** 转报告知书: another body decides (第四十三条). */
export function forwarding(story: Story): Message {
  const { toBody, reason } = eventOf(story, 'cases/forwarded');
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}，${under(story)}，本机关已转报${toBody}，由该机关依法作出决定。转报原因：${ended(reason)}`,
      },
      {
        role: 'text',
        text: `后续办理情况请向${toBody}查询；${you(story)}不需要重复提供申请材料。`,
      },
    ],
  };
}

const METHODS: Readonly<Record<DeliveryMethod, string>> = {
  onSite: '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
};

/** 送达回证: what was handed over, how, to whom; signed by hand where it was handed over. */
export function serviceReturn(story: Story): Message {
  const { method, receiverName, proof, at } = eventOf(story, 'cases/delivered');
  return {
    addressee: null,
    blocks: [
      {
        role: 'facts',
        rows: [
          ...aboutCase(story),
          ['送达文书', whatWasDelivered(story)],
          ['受送达人', story.applicant.name],
          ['送达方式', METHODS[method]],
          ['送达日期', printedDate(localDateOf(at))],
          ['签收人', receiverName],
          ['备注', proof ?? '无'],
          basisRow(story),
        ],
      },
      { role: 'sign', text: '受送达人（签名或者盖章）：' },
      { role: 'sign', text: '送达人（签名）：' },
    ],
  };
}

function whatWasDelivered(story: Story): string {
  const decision = story.issued.findLast(({ kind }) => kind === 'GRANT' || kind === 'REFUSE');
  const result = lastOf(story, 'cases/closed');
  const parts = [
    decision && `${decision.title}（${decision.number}）`,
    result && `${result.resultName}（${result.resultNo}）`,
  ];
  return parts.filter((one) => one !== undefined).join('；');
}
