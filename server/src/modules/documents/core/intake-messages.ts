import type { MaterialForm } from '@banshi/contract/case-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { EventOf } from '../../cases/index.ts';
import type { Block, Message } from './letter.ts';
import { remediesNotice } from './remedies.ts';
import {
  eventOf,
  lastOf,
  legalBasis,
  materialName,
  receivedOn,
  type Story,
  theApplication,
  under,
  you,
} from './story.ts';

/** How a material was handed in, as documents say it. */
export const MATERIAL_FORMS: Readonly<Record<MaterialForm, string>> = {
  none: '未提交',
  paper: '纸质',
  electronic: '电子',
  both: '纸质和电子',
};

/** 申请材料接收凭证: what was handed in and when; at first, and again after a correction. */
export function receipt(story: Story): Message {
  const event = story.events.at(-1);
  if (event?.type === 'cases/tolerated-supplied') return toleratedReceipt(story);
  return event?.type === 'cases/supplemented' ? supplementReceipt(story) : firstReceipt(story);
}

function firstReceipt(story: Story): Message {
  const { materials, due } = eventOf(story, 'cases/received');
  return {
    addressee: story.applicant.name,
    blocks: [
      ...receiptHead(story, materials, printedDate(receivedOn(story))),
      ...stillMissing(story, materials),
      {
        role: 'text',
        text:
          `${under(story)}，申请材料不齐全或者不符合法定形式的，本机关将当场或者在五个工作日内` +
          `（${printedDate(due.on)}前）一次告知${you(story)}需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。`,
      },
      whatFollows(),
    ],
  };
}

function supplementReceipt(story: Story): Message {
  const { materials, due, at } = eventOf(story, 'cases/supplemented');
  return {
    addressee: story.applicant.name,
    blocks: [
      ...receiptHead(story, materials, printedDate(localDateOf(at))),
      {
        role: 'text',
        text: `以上为${you(story)}按照补正告知书补交的材料。本机关将在${printedDate(due.on)}前决定是否受理。`,
      },
      whatFollows(),
    ],
  };
}

/** What followed after a tolerant acceptance: the day of its arrival is proved. */
function toleratedReceipt(story: Story): Message {
  const { materials, arrivedOn } = eventOf(story, 'cases/tolerated-supplied');
  return {
    addressee: story.applicant.name,
    blocks: [
      ...receiptHead(story, materials, printedDate(arrivedOn)),
      {
        role: 'text',
        text: `以上为${you(story)}按照容缺受理通知书补齐的材料，以到达日期${printedDate(arrivedOn)}为补齐时间。本机关将予以核验，不符合要求的另行告知。`,
      },
      { role: 'text', text: '本凭证证明收到材料。凭查询编号和查询密码可以查询办理情况。' },
    ],
  };
}

type Handed = EventOf<'cases/received'>['materials'];

function receiptHead(story: Story, materials: Handed, day: string): Block[] {
  const { applicant, matter, projectNo, displayNo } = story;
  return [
    {
      role: 'facts',
      rows: [
        ['申请事项', matter.name],
        ['办件编号', projectNo],
        ['查询编号', displayNo],
        ['申请人', `${applicant.name}（证件号码：${applicant.idNumber}）`],
      ],
    },
    { role: 'text', text: `本机关于${day}收到${you(story)}提交的下列材料：` },
    handedTable(story, materials),
  ];
}

/** What was handed in, and in which form. */
export function handedTable(story: Story, materials: Handed): Block {
  const rows = materials
    .filter(({ form }) => form !== 'none')
    .map(({ orderNum, form }, index) => [
      String(index + 1),
      materialName(story, orderNum),
      MATERIAL_FORMS[form],
    ]);
  return { role: 'table', head: ['序号', '材料名称', '形式'], widths: [3, 19, 5], rows };
}

function stillMissing(story: Story, materials: Handed): Block[] {
  const present = new Set(
    materials.filter(({ form }) => form !== 'none').map(({ orderNum }) => orderNum),
  );
  const missing = story.matter.materials.filter(
    ({ isNecessary, orderNum }) => isNecessary && !present.has(orderNum),
  );
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join('；');
  return [{ role: 'text', text: `下列必要材料尚未收到：${names}。` }];
}

function whatFollows(): Block {
  return {
    role: 'text',
    text: '本凭证证明收到材料，不代表申请已被受理。凭查询编号和查询密码可以查询办理情况。',
  };
}

/** 补正告知书: once, everything, with the reason for each (第三十二条第一款第四项). */
export function correctionNotice(story: Story): Message {
  const { defects, due, newDefect } = eventOf(story, 'cases/correction-requested');
  const rows = defects.map(({ orderNum, reason }, index) => [
    String(index + 1),
    materialName(story, orderNum),
    reason,
  ]);
  const day = printedDate(due.on);
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}收悉。${
          newDefect === undefined
            ? `经审查，申请材料不齐全或者不符合法定形式。${under(story)}，现将需要补正的全部内容一次告知如下：`
            : `经审查，补正的材料产生了新的问题（${newDefect}）。${under(story)}，现将需要补正的内容告知如下：`
        }`,
      },
      { role: 'table', head: ['序号', '材料名称', '需要补正的内容'], widths: [3, 11, 13], rows },
      {
        role: 'text',
        text: `请于${day}前补交上述材料。补正后的材料齐全、符合法定形式的，本机关依法受理。逾期未补正的，本机关可以终止办理；终止办理不影响${you(story)}重新提出申请。`,
      },
      whereToHandIn(story),
    ],
  };
}

/** Where, when and whom to ask. */
export function whereToHandIn({ matter }: Story): Block {
  const { address, hours, consultation } = matter;
  const by = consultation.length > 0 ? `咨询方式：${consultation.join('、')}。` : '';
  return { role: 'text', text: `递交地点：${address}。办公时间：${hours}。${by}` };
}

/** 受理通知书: dated proof of acceptance, with the limits that run from it (第三十二条第二款). */
export function acceptNotice(story: Story): Message {
  const event = story.events.at(-1);
  const isPromised =
    event?.type === 'cases/accepted-tolerantly' || event?.type === 'cases/accepted-on-promise';
  const isDeemed = event?.type === 'cases/deemed-accepted';
  const accepted = isDeemed || isPromised ? event : eventOf(story, 'cases/accepted');
  const basis = legalBasis(story);
  return {
    addressee: story.applicant.name,
    blocks: [
      { role: 'text', text: acceptanceText(story) },
      ...(basis === '' ? [] : [{ role: 'text', text: `设定依据：${basis}。` } as const]),
      { role: 'text', text: limitsText(accepted) },
      ...(story.matter.isLicense ? [{ role: 'text', text: EXCLUDED_TIME } as const] : []),
    ],
  };
}

function acceptanceText(story: Story): string {
  const type = story.events.at(-1)?.type;
  if (type === 'cases/deemed-accepted') return deemedText(story);
  if (type === 'cases/accepted-on-promise') return promisedText(story);
  return type === 'cases/accepted-tolerantly' ? tolerantText(story) : acceptedText(story);
}

/** 容缺受理: the main materials are there, the notice of tolerance says what follows. */
function tolerantText(story: Story): string {
  const { at } = eventOf(story, 'cases/accepted-tolerantly');
  return (
    `${theApplication(story)}，属于本机关职权范围，主要申请材料齐全、符合法定形式，欠缺的次要材料由${you(story)}承诺限期补齐（见容缺受理通知书）。` +
    `本机关决定予以受理，受理日期为${printedDate(localDateOf(at))}。`
  );
}

/** 告知承诺受理: what the applicant promises stands in for what he would have had to prove. */
function promisedText(story: Story): string {
  const { at, tolerance } = eventOf(story, 'cases/accepted-on-promise');
  const follows = tolerance ? '，欠缺的次要材料限期补齐（见容缺受理通知书）' : '';
  return (
    `${theApplication(story)}，属于本机关职权范围，${you(story)}自愿以书面承诺办理（见告知承诺书）${follows}。` +
    `本机关决定予以受理，受理日期为${printedDate(localDateOf(at))}。`
  );
}

function acceptedText(story: Story): string {
  const { at } = eventOf(story, 'cases/accepted');
  const supplemented = lastOf(story, 'cases/supplemented');
  const afterwards = supplemented
    ? `，经${you(story)}于${printedDate(localDateOf(supplemented.at))}补正`
    : '';
  return (
    `${theApplication(story)}${afterwards}，属于本机关职权范围，申请材料齐全、符合法定形式。` +
    `${under(story)}，本机关决定予以受理，受理日期为${printedDate(localDateOf(at))}。`
  );
}

/** Silence for five working days is acceptance as of the day of receipt (第三十二条第一款第四项). */
function deemedText(story: Story): string {
  const { silentSince } = eventOf(story, 'cases/deemed-accepted');
  const day = printedDate(localDateOf(silentSince));
  return (
    `${theApplication(story)}，本机关未在收到申请材料之日起五个工作日内告知${you(story)}需要补正的内容。` +
    `${under(story, '第三十二条第一款第四项')}，该申请自收到申请材料之日起即为受理，受理日期为${day}。`
  );
}

/** 第四十五条: what does not count is told in writing when it comes to that. */
const EXCLUDED_TIME =
  '依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在办理时限内，本机关将另行书面告知。';

const UNITS = { workDay: '个工作日', calendarDay: '日' } as const;

type Accepted = Pick<
  EventOf<'cases/accepted'>,
  'limits' | 'dueOnLegal' | 'dueOnPromised' | 'grounds'
>;

function limitsText({ limits, dueOnLegal, dueOnPromised, grounds = [] }: Accepted): string {
  const { statutory, promise } = limits;
  const shortenedBy = grounds.find(({ kind }) => kind === 'shorten');
  const measure = shortenedBy ? `（按照${shortenedBy.docNo}缩短）` : '';
  const legal =
    statutory && dueOnLegal
      ? `法定办结时限为自受理之日起${statutory.days}${UNITS[statutory.unit]}，至${printedDate(dueOnLegal)}届满`
      : '';
  const promised =
    promise && dueOnPromised
      ? `承诺办结时限为${promise.days}${UNITS[promise.unit]}${measure}，至${printedDate(dueOnPromised)}届满`
      : '';
  const both = [legal, promised].filter((one) => one !== '').join('；');
  return both === '' ? '本事项当场办结。' : `办理时限：${both}。`;
}

/** 不予受理决定书: not our competence; who is competent is told (第三十二条第一款第二项). */
export function refuseAcceptance(story: Story): Message {
  const { reason, competentBody } = eventOf(story, 'cases/acceptance-refused');
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}收悉。经审查，该申请事项依法不属于本机关职权范围，理由是：${ended(reason)}${under(story)}，本机关决定不予受理。`,
      },
      { role: 'text', text: `请向${competentBody}提出申请。` },
      { role: 'text', text: remediesNotice(story.reconsideredBy) },
    ],
  };
}

/** 不受理告知书: no licence is needed at all (第三十二条第一款第一项). */
export function notRequired(story: Story): Message {
  const { reason } = eventOf(story, 'cases/not-required');
  const needless = story.matter.isLicense ? '依法不需要取得行政许可' : '依法不需要申请办理';
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}收悉。经审查，该事项${needless}，理由是：${ended(reason)}${under(story)}，本机关不受理${you(story)}的申请，特此告知。`,
      },
      { role: 'text', text: remediesNotice(story.reconsideredBy) },
    ],
  };
}

/** A reason as written, ending like a sentence. */
export function ended(text: string): string {
  const bare = text.trim();
  return /[。！？；]$/u.test(bare) ? bare : `${bare}。`;
}
