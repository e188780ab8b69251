import type { SpecialProcedureKind } from '@banshi/contract/catalogue-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { ended, whereToHandIn } from './intake-messages.ts';
import type { Block, Message } from './letter.ts';
import {
  aboutCase,
  basisRow,
  eventOf,
  receivedOn,
  type Story,
  staffName,
  theApplication,
  under,
  you,
} from './story.ts';

const PROCEDURES: Readonly<Record<SpecialProcedureKind, string>> = {
  HEARING: '听证',
  TENDER: '招标',
  AUCTION: '拍卖',
  INSPECTION: '检验',
  TESTING: '检测',
  QUARANTINE: '检疫',
  APPRAISAL: '鉴定',
  EXPERT_REVIEW: '专家评审',
  SITE_VISIT: '现场踏勘',
  PUBLIC_NOTICE: '公示',
  ASK_SUPERIOR: '请示上级机关',
  TECH_REVIEW: '技术审查',
  PAYMENT_WAIT: '缴费',
  APPLICANT_FIX: '整改',
  FIRST_REVIEW: '下级机关审查',
};

/** 特别程序告知书: which procedure, and the time it needs, which does not count by 第四十五条, or by the law that the list names. */
export function specialNotice(story: Story): Message {
  const event = story.events.at(-1);
  if (event?.type === 'cases/hearing-ordered') return orderedHearing(story);
  return event?.type === 'cases/hearing-asked' ? hearingTime(story) : procedureTime(story);
}

function procedureTime(story: Story): Message {
  const { kind, name, basis, limitDays, fee, byLaw, at } = eventOf(story, 'cases/suspended');
  const what = PROCEDURES[kind];
  const law = byLaw ? `依照${byLaw}` : under(story);
  return toApplicant(story, [
    `${theApplication(story)}，在审查中依法需要进行${what}（${name}）。依据${ended(basis)}`,
    `${law}，所需时间不计算在办理期限内。预计所需时间为${limitDays}个工作日，办理期限自${printedDate(localDateOf(at))}起中止，自${what}结束之日起继续计算。`,
    ...(fee === undefined ? [] : [`所需费用：${ended(fee)}`]),
  ]);
}

function hearingTime(story: Story): Message {
  const { due, at } = eventOf(story, 'cases/hearing-asked');
  return toApplicant(story, [
    `${theApplication(story)}，已有听证申请提出，本机关将依法组织听证，至迟于${printedDate(due.on)}前举行，举行的时间、地点另行通知。`,
    `${under(story)}，听证所需时间不计算在办理期限内，办理期限自${printedDate(localDateOf(at))}起中止，自听证结束之日起继续计算。`,
  ]);
}

/** 依职权听证: why nobody had to ask for it, and where the public was told (第四十六条). */
function orderedHearing(story: Story): Message {
  const { ground, basis, announcement, due, at } = eventOf(story, 'cases/hearing-ordered');
  const why =
    ground === 'LAW'
      ? `依照${basis}应当听证`
      : `属于涉及公共利益的重大事项（${basis}），本机关认为需要听证`;
  return toApplicant(story, [
    `${theApplication(story)}，${why}。本机关将依法组织听证，至迟于${printedDate(due.on)}前举行，已向社会公告（${announcement}），举行的时间、地点另行通知。`,
    `${under(story)}，听证所需时间不计算在办理期限内，办理期限自${printedDate(localDateOf(at))}起中止，自听证结束之日起继续计算。`,
  ]);
}

/**
 * 延长期限告知书: once, with its reason, by the head of the body (第四十二条第一款), or by the head of the government under which
 * several bodies handle it together (第二款); by another law where the list names it.
 */
export function extensionNotice(story: Story): Message {
  const { days, reason, byLaw, dueOnLegal } = eventOf(story, 'cases/extended');
  const until = dueOnLegal ? `，办理期限延长至${printedDate(dueOnLegal)}` : '';
  const { jointUnder } = story.matter;
  const by = jointUnder === undefined ? '本机关' : jointUnder;
  const article = jointUnder === undefined ? story.rule.article : '第四十二条第二款';
  const basis = byLaw ? `依照${byLaw}的规定` : under(story, article);
  return toApplicant(story, [
    `${theApplication(story)}，不能在规定期限内作出决定，理由是：${ended(reason)}`,
    `${basis}，经${by}负责人批准，决定延长办理期限${days}个工作日${until}。`,
  ]);
}

/** 现场核查记录: two or more who were there sign what they saw (第三十四条第三款). */
export function siteVisitRecord(story: Story): Message {
  const { visitedOn, place, visitors, findings } = eventOf(story, 'cases/site-visited');
  const names = visitors.map((id) => staffName(story, id));
  return {
    addressee: null,
    blocks: [
      {
        role: 'facts',
        rows: [
          ...aboutCase(story),
          ['申请人', story.applicant.name],
          ['核查日期', printedDate(visitedOn)],
          ['核查地点', place],
          ['核查人员', names.join('、')],
          ['核查情况', findings],
          basisRow(story),
        ],
      },
      ...names.map((name): Block => ({ role: 'sign', text: `核查人员 ${name}（签名）：` })),
      { role: 'sign', text: '申请人或者现场人员（签名）：' },
    ],
  };
}

/** 告知利害关系人: whose interests the application touches, how, and that he may state his case (第三十六条). */
export function interestedNotice(story: Story): Message {
  const { party, interest } = eventOf(story, 'cases/interested-told');
  const { applicant, matter } = story;
  const day = printedDate(receivedOn(story));
  const texts = [
    `${applicant.name}于${day}向本机关提出“${matter.name}”申请。经审查，该申请直接关系你（单位）的重大利益：${ended(interest)}`,
    `${under(story)}，现予告知。在本机关作出决定之前，你（单位）有权进行陈述和申辩，可以当面、邮寄提交书面意见，也可以当面口头陈述，由本机关记录；本机关听取后依法作出决定。依法享有听证权利的，本机关另行书面告知。`,
  ];
  return {
    addressee: party,
    blocks: [...texts.map((text): Block => ({ role: 'text', text })), whereToHandIn(story)],
  };
}

/** 听证告知书: the right to a hearing, and five working days to ask for it (第四十七条). */
export function hearingOffer(story: Story): Message {
  const { due } = eventOf(story, 'cases/hearing-offered');
  return toApplicant(story, [
    `${theApplication(story)}，${under(story)}，${you(story)}有要求听证的权利。`,
    `要求听证的，请自被告知听证权利之日起五个工作日内（${printedDate(due.on)}前）向本机关提出；逾期未提出的，视为放弃听证权利。申请人、利害关系人不承担组织听证的费用。`,
  ]);
}

/** 听证申请撤回告知书: that it was dropped, why, and from when the limits run on to which day (第四十五条、第四十七条). */
export function hearingDropped(story: Story): Message {
  const { reason, dueOnLegal, at } = eventOf(story, 'cases/hearing-dropped');
  const until = dueOnLegal ? `，法定办理期限至${printedDate(dueOnLegal)}届满` : '';
  return toApplicant(story, [
    `${theApplication(story)}，听证申请人已撤回听证申请，理由是：${ended(reason)}本机关不再就该申请举行听证；其他已被告知听证权利的人，在告知的期限内仍可以提出。`,
    `${under(story)}，办理期限自${printedDate(localDateOf(at))}起继续计算，此前中止的时间不计算在内${until}。`,
  ]);
}

/** 听证通知书: time, place and host, seven days before at least (第四十八条第一款). */
export function hearingNotice(story: Story): Message {
  const { heldOn, place, hostId } = eventOf(story, 'cases/hearing-set');
  return toApplicant(story, [
    `${theApplication(story)}，${under(story)}，本机关定于${printedDate(heldOn)}在${place}举行听证，请准时参加。`,
    `听证主持人：${staffName(story, hostId)}。认为主持人与该申请有直接利害关系的，有权申请回避。听证公开举行，参加人可以提出证据，并进行申辩和质证；不收取费用。`,
  ]);
}

/** 听证笔录: signed by who took part; the decision rests on it (第四十八条第一款第五项、第二款). */
export function hearingMinutes(story: Story): Message {
  const { minutes, signedBy, at } = eventOf(story, 'cases/hearing-held');
  return {
    addressee: null,
    blocks: [
      {
        role: 'facts',
        rows: [
          ...aboutCase(story),
          ['申请人', story.applicant.name],
          ['听证日期', printedDate(localDateOf(at))],
          ['确认人员', signedBy],
          basisRow(story),
        ],
      },
      { role: 'text', text: minutes },
      { role: 'sign', text: '听证参加人（签名或者盖章）：' },
      { role: 'sign', text: '听证主持人（签名）：' },
    ],
  };
}

function toApplicant({ applicant }: Story, texts: readonly string[]): Message {
  return { addressee: applicant.name, blocks: texts.map((text) => ({ role: 'text', text })) };
}
