import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { subsectionNumber } from '../../../kernel/numbering.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { ended, whereToHandIn } from './intake-messages.ts';
import type { Block, Message } from './letter.ts';
import { remediesNotice } from './remedies.ts';
import { eventOf, legalBasis, materialName, type Story, theApplication, you } from './story.ts';
import { untilWhen } from './tolerance-messages.ts';

const text = (said: string): Block => ({ role: 'text', text: said });

/**
 * 告知承诺书: what the body tells (matter, basis, conditions, form and effect, liability), then what the applicant
 * promises (国办发〔2020〕42号).
 */
export function promiseNotice(story: Story): Message {
  const { promise } = eventOf(story, 'cases/accepted-on-promise');
  const agent = promise.authority
    ? [text(`本承诺书由代理人签署，授权委托书：${promise.authority}。`)]
    : [];
  return {
    addressee: null,
    blocks: [
      {
        role: 'facts',
        rows: [
          ['申请事项', story.matter.name],
          ['查询编号', story.displayNo],
          ['承诺人', story.applicant.name],
          ['签署人', promise.signedBy],
        ],
      },
      text('一、行政机关告知的内容'),
      ...told(story),
      text('二、申请人承诺的内容'),
      ...counted(PROMISED),
      ...agent,
      { role: 'sign', text: '承诺人（签名或者盖章）：' },
    ],
  };
}

function told(story: Story): Block[] {
  const { scope, orderNums, promise, tolerance } = eventOf(story, 'cases/accepted-on-promise');
  const { acceptConditions } = story.matter;
  const basis = legalBasis(story);
  const names = orderNums.map((orderNum) => materialName(story, orderNum)).join('；');
  const follows = tolerance?.orderNums.map((each) => materialName(story, each)).join('；');
  const what =
    scope === 'PROOF'
      ? `以书面承诺代替下列证明材料：${names}。`
      : '以书面承诺作为符合许可条件的依据，形式完备的当场作出决定。';
  const signed = promise.byAgent ? '由代理人凭授权委托书签署' : '本人签署';
  return counted([
    `告知承诺的依据：按照${PROMISE_RULE}的规定，由申请人自愿选择。`,
    `承诺的事项：${what}`,
    ...(basis === '' ? [] : [`设定依据：${basis}。`]),
    ...(acceptConditions.length === 0
      ? []
      : [`应当符合的条件：${acceptConditions.map(bare).join('；')}。`]),
    ...(tolerance
      ? [
          `容缺后补的材料：${follows}，在${untilWhen(tolerance)}补齐；形式、递交地点和逾期未补齐的后果见容缺受理通知书。`,
        ]
      : []),
    `承诺的方式和效力：书面承诺，${signed}；自愿选择，不愿承诺的按一般程序办理。`,
    '本机关在作出决定后对承诺的内容进行核查，有关证明信息不予公开。',
    '不实承诺的责任：责令限期整改，逾期不改或者虚假承诺的，依法撤销决定、给予处罚，记入信用记录。',
  ]);
}

const PROMISED = [
  '已经知悉告知的全部内容；',
  '所填写的信息真实、准确，已经符合告知的条件、标准和要求；',
  '愿意承担不实承诺、违反承诺的法律责任；',
  '上述承诺是承诺人的真实意思表示。',
];

function counted(said: readonly string[]): Block[] {
  return said.map((one, index) => text(`${subsectionNumber(index + 1)}${one}`));
}

const bare = (said: string) => said.trim().replace(/[。；]+$/u, '');

/** 撤销决定书: what was granted on a false promise is revoked (第六十九条第二款). */
export function revocation(story: Story): Message {
  const { reason, at } = eventOf(story, 'cases/decision-revoked');
  const day = printedDate(localDateOf(at));
  const basis = story.matter.isLicense
    ? '依照《中华人民共和国行政许可法》第六十九条第二款的规定'
    : `按照告知承诺书和${PROMISE_RULE}的规定`;
  return {
    addressee: story.applicant.name,
    blocks: [
      text(
        `${theApplication(story)}，本机关根据${you(story)}的书面承诺作出了准予的决定。经核查，承诺不实：${ended(reason)}${basis}，本机关决定自${day}起撤销该决定，并记入信用记录。`,
      ),
      text(remediesNotice(story.reconsideredBy)),
    ],
  };
}

/** 责令限期改正: a promise that was found wanting is to be made true by a day (国办发〔2020〕42号). */
export function rectificationOrder(story: Story): Message {
  const { method, findings, rectifyBy } = eventOf(story, 'cases/promise-checked');
  assert(rectifyBy, 'a promise found wanting is to be mended by a day');
  const until = printedDate(rectifyBy);
  return {
    addressee: story.applicant.name,
    blocks: [
      text(
        `${theApplication(story)}，本机关根据${you(story)}的书面承诺作出了准予的决定。经${CHECKED_BY[method]}，实际情况与承诺不符：${ended(findings)}`,
      ),
      text(
        `按照告知承诺书和${PROMISE_RULE}的规定，本机关责令${you(story)}于${until}前（含当日）改正，并将改正的情况书面报告本机关。逾期不改正或者改正后仍不符合承诺的，本机关依法撤销决定、给予处罚，并记入信用记录。`,
      ),
      whereToHandIn(story),
      text(remediesNotice(story.reconsideredBy)),
    ],
  };
}

const CHECKED_BY = { DATA: '数据比对核查', FIELD: '现场核查' } as const;

const PROMISE_RULE =
  '《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）';
