import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { EventOf } from '../../cases/index.ts';
import { ended, whereToHandIn } from './intake-messages.ts';
import type { Block, Message } from './letter.ts';
import { aboutCase, eventOf, materialName, type Story, theApplication, you } from './story.ts';

/** 容缺受理 has no law of its own: the province lets bodies publish what may follow. */
export const TOLERANCE_RULE = '按照容缺受理事项清单和本事项实施清单的规定';

type Tolerance = EventOf<'cases/accepted-tolerantly'>['tolerance'];

/** The acceptance that lets something follow, whether or not the rest is promised as well. */
function tolerantAcceptance(story: Story) {
  const event = story.events.at(-1);
  const isEither =
    event?.type === 'cases/accepted-tolerantly' || event?.type === 'cases/accepted-on-promise';
  assert(isEither && event.tolerance, `a ${story.rule.kind} is written where something follows`);
  const { at, promise, tolerance } = event;
  return { at, promise, tolerance };
}

/** 容缺受理通知书: once, what is missing, in which form, until when, and what follows if it does not come. */
export function toleranceNotice(story: Story): Message {
  const { tolerance, at } = tolerantAcceptance(story);
  const day = printedDate(localDateOf(at));
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}，主要申请材料齐全、符合法定形式，欠缺的次要材料由${you(story)}书面承诺限期补齐。${byWhichRule(tolerance)}，本机关决定自${day}起容缺受理，即时开始审查。`,
      },
      { role: 'text', text: '需要补齐的材料如下：' },
      missingTable(story, tolerance),
      {
        role: 'text',
        text: `补齐期限：${untilWhen(tolerance)}。材料可以当面递交、邮寄或者网上提交，以材料到达本机关的时间为补齐时间。`,
      },
      { role: 'text', text: consequence(story, tolerance) },
      whereToHandIn(story),
    ],
  };
}

/** 容缺受理承诺书: what the applicant has promised, to be signed by hand. */
export function tolerancePromise(story: Story): Message {
  const { tolerance, promise } = tolerantAcceptance(story);
  const agent = promise.authority
    ? [{ role: 'text', text: `本承诺书由代理人签署，授权委托书：${promise.authority}。` } as const]
    : [];
  return {
    addressee: null,
    blocks: [
      {
        role: 'facts',
        rows: [...aboutCase(story), ['承诺人', story.applicant.name], ['签署人', promise.signedBy]],
      },
      {
        role: 'text',
        text: `承诺人${TOLERANCE_RULE}申请容缺受理，已经知悉下列材料尚未提交，并作出承诺：`,
      },
      missingTable(story, tolerance),
      {
        role: 'text',
        text: `一、在${untilWhen(tolerance)}补齐上述材料，所提交的材料真实、合法、有效。`,
      },
      {
        role: 'text',
        text: '二、逾期未补齐或者补齐的材料不符合要求的，同意终止办理并退回申请材料，自行承担由此产生的损失。',
      },
      {
        role: 'text',
        text: '三、知悉逾期或者虚假承诺将记入信用记录，在信用修复之前不再适用容缺受理和告知承诺。',
      },
      ...agent,
      { role: 'sign', text: '承诺人（签名或者盖章）：' },
    ],
  };
}

/** 容缺补齐期限延长: until when what is still missing may follow now, and why (不可抗力). */
export function toleranceExtension(story: Story): Message {
  const { days, reason, due } = eventOf(story, 'cases/tolerance-extended');
  const { tolerance } = lastAcceptance(story);
  const stillMissing = { ...tolerance, orderNums: outstandingIn(story, tolerance) };
  return {
    addressee: story.applicant.name,
    blocks: [
      {
        role: 'text',
        text: `${theApplication(story)}，本机关已经容缺受理。${you(story)}不能按期补齐材料，理由是：${ended(reason)}${TOLERANCE_RULE}，经本机关负责人批准，补齐期限延长${days}个工作日，至${printedDate(due.on)}（含当日）。`,
      },
      { role: 'text', text: '尚需补齐的材料如下：' },
      missingTable(story, stillMissing),
      { role: 'text', text: consequence(story, tolerance) },
      whereToHandIn(story),
    ],
  };
}

/** What tolerance rests on: what the body has published, or what its leader has agreed to (特事特办). */
function byWhichRule({ mode }: Tolerance): string {
  return mode === 'LISTED' ? TOLERANCE_RULE : `${TOLERANCE_RULE}，经本机关负责人批准特事特办`;
}

/** The acceptance that let something follow, however long ago. */
function lastAcceptance({ events }: Story): { readonly tolerance: Tolerance } {
  const accepted = events.find((event) => 'tolerance' in event && event.tolerance);
  assert(accepted && 'tolerance' in accepted && accepted.tolerance, 'something was let follow');
  return { tolerance: accepted.tolerance };
}

/** What did not arrive, or was found wanting since it did. */
function outstandingIn({ events }: Story, { orderNums }: Tolerance): readonly number[] {
  const isThere = (orderNum: number) => {
    const last = events.findLast(
      (event) =>
        (event.type === 'cases/tolerated-supplied' &&
          event.materials.some((one) => one.orderNum === orderNum)) ||
        (event.type === 'cases/tolerated-examined' && event.orderNum === orderNum),
    );
    return (
      last !== undefined && !(last.type === 'cases/tolerated-examined' && last.verdict === 'FIX')
    );
  };
  return orderNums.filter((orderNum) => !isThere(orderNum));
}

function missingTable(story: Story, { orderNums }: Tolerance): Block {
  const rows = orderNums.map((orderNum, index) => [
    String(index + 1),
    materialName(story, orderNum),
    requiredForm(story, orderNum),
  ]);
  return { role: 'table', head: ['序号', '材料名称', '形式和要求'], widths: [3, 11, 13], rows };
}

function requiredForm({ matter }: Story, orderNum: number): string {
  return matter.materials.find((one) => one.orderNum === orderNum)?.acceptStandard ?? '';
}

/** Until when what follows has to be there. */
export function untilWhen({ deadline, due }: Tolerance): string {
  if (deadline.kind === 'EVENT_BASED') {
    return `“${deadline.event}”之后${deadline.days}个工作日内`;
  }
  return `${printedDate(due.on)}前（含当日）`;
}

function consequence(story: Story, { grantsBefore }: Tolerance): string {
  const result = grantsBefore
    ? '本机关审查通过后先行办理，材料须在期限内补齐。'
    : '材料补齐并核验合格之前，本机关不作出准予的决定。';
  const failing = grantsBefore ? '本机关依法处理已经作出的决定' : '本机关终止办理并退回申请材料';
  return `${result}逾期未补齐的，${failing}，并记入信用记录。因不可抗力不能按期补齐的，${you(story)}可以在期限届满前说明理由，申请延期。`;
}
