import { CASE_DOCUMENT_KINDS, DOCUMENT_KINDS } from '@banshi/contract/document-words';
import { describe, expect, test } from 'vitest';
import { aStory } from './a-story.test-support.ts';
import { compose } from './compose.ts';
import { DOCUMENT_RULES, rulesFor } from './document-rules.ts';
import { OTHER_JOURNALS } from './other-journals.test-support.ts';
import { saidIn } from './said-in.test-support.ts';
import {
  ACCEPTED,
  FOUND_WANTING,
  PROMISED,
  RECEIVED,
  TOLERATED,
} from './story-events.test-support.ts';

describe('the table of documents', () => {
  test('has a row for each kind, and a word of its own in the numbers of each', () => {
    expect(DOCUMENT_RULES.map(({ kind }) => kind)).toEqual([...DOCUMENT_KINDS]);
    expect(new Set(DOCUMENT_RULES.map(({ series }) => series)).size).toBe(DOCUMENT_KINDS.length);
  });

  test('calls for nothing when the case goes on inside the house', () => {
    expect(rulesFor({ type: 'cases/reviewed' })).toEqual([]);
    expect(rulesFor({ type: 'cases/reported' })).toEqual([]);
  });

  test('容缺+承诺: a promise calls for the notice and the promise of what follows, where something does', () => {
    const kindsFor = (event: Parameters<typeof rulesFor>[0]) =>
      rulesFor(event).map(({ kind }) => kind);
    const { tolerance } = TOLERATED;
    expect(kindsFor({ ...PROMISED, tolerance })).toEqual([
      'ACCEPT_NOTICE',
      'TOLERANCE_NOTICE',
      'TOLERANCE_PROMISE',
      'PROMISE_NOTICE',
    ]);
    expect(kindsFor(PROMISED)).toEqual(['ACCEPT_NOTICE', 'PROMISE_NOTICE']);
    expect(kindsFor(FOUND_WANTING)).toEqual(['RECTIFICATION_ORDER']);
    expect(kindsFor({ ...FOUND_WANTING, outcome: 'TRUE' })).toEqual([]);
  });
});

/** How a document names what it rests on: the law of licensing, the list of the matter, or the rules of a scheme. */
const RULES =
  /《中华人民共和国行政许可法》第|本事项实施清单|设定依据|容缺受理事项清单|国办发〔2020〕42号/;

/** What is left when a value was not filled in. */
const GAPS = /undefined|null|NaN|\[object|[{}<>]|“”|《》|（）|，，|。。|；。|，。|：。|、。| {2}/;

describe.each(CASE_DOCUMENT_KINDS)('%s', (kind) => {
  test.each([
    ['a person, a licence', { isLicense: true }],
    ['an organisation, another matter', { isLicense: false, applicant: COMPANY }],
  ] as const)('is complete for %s', (_what, given) => {
    const said = saidIn(aStory(kind, given));
    expect(said).not.toMatch(GAPS);
    expect(said).toContain(given.isLicense ? '张示例' : COMPANY.name);
    // Form of address, and the law of licensing only where it applies.
    expect(said.includes('你单位')).toBe(!given.isLicense && !TO_NOBODY_KNOWN.has(kind));
    if (!given.isLicense) expect(said).not.toContain('行政许可');
    expect(said).not.toContain('内部意见');
  });

  test.each([true, false])('names the rule that it rests on (licence: %s)', (isLicense) => {
    expect(saidIn(aStory(kind, { isLicense }))).toMatch(RULES);
  });

  test('is complete where the list of the matter leaves out what it may', () => {
    const { matter } = aStory(kind);
    const bare = { ...matter, legalBasis: [], consultation: [], resultName: undefined };
    expect(saidIn(aStory(kind, { matter: bare, reconsideredBy: undefined }))).not.toMatch(GAPS);
  });
});

/** Filled in and signed, or to somebody who is not the applicant. */
const TO_NOBODY_KNOWN: ReadonlySet<string> = new Set([
  'APPLICATION_FORM',
  'INTERESTED_NOTICE',
  'SERVICE_RETURN',
  'SITE_VISIT_RECORD',
  'HEARING_MINUTES',
  'TOLERANCE_PROMISE',
  'PROMISE_NOTICE',
]);

test.each([
  ['RECEIPT', 'supplemented'],
  ['ACCEPT_NOTICE', 'deemed'],
  ['GRANT', 'atOnce'],
  ['SPECIAL_NOTICE', 'hearingAsked'],
  ['SPECIAL_NOTICE', 'hearingOrdered'],
  ['REFUSE_ACCEPT', 'refusedForFraud'],
  ['TERMINATION_NOTICE', 'terminated'],
  ['TERMINATION_NOTICE', 'terminatedByLaw'],
  ['TERMINATION_NOTICE', 'lapsed'],
  ['ACCEPT_NOTICE', 'tolerant'],
  ['ACCEPT_NOTICE', 'promised'],
  ['PROMISE_NOTICE', 'promisedWithMore'],
  ['TOLERANCE_NOTICE', 'toleratedUntilAnEvent'],
  ['TOLERANCE_NOTICE', 'promisedWithMore'],
  ['TOLERANCE_PROMISE', 'promisedWithMore'],
  ['TOLERANCE_PROMISE', 'toleratedUntilAnEvent'],
  ['RECEIPT', 'toleratedSupplied'],
] as const)('a %s is complete when it comes about otherwise: %s', (kind, way) => {
  for (const isLicense of [true, false]) {
    const said = saidIn(aStory(kind, { isLicense, events: OTHER_JOURNALS[way] }));
    expect(said).not.toMatch(GAPS);
    expect(said).not.toContain('内部意见');
    if (!isLicense) expect(said).not.toContain('行政许可');
  }
});

const COMPANY = {
  kind: 'organisation',
  name: '示例科技有限公司',
  idNumber: '91510100MA00000001',
} as const;

describe('what the law wants to stand in it', () => {
  test('L1: where no licence is needed the applicant is told so, and why', () => {
    const said = saidIn(aStory('NOT_REQUIRED'));
    expect(said).toContain('依法不需要取得行政许可');
    expect(said).toContain('该活动已取消许可。');
    expect(said).toContain('第三十二条第一款第一项');
  });

  test('L2: who is not competent names who is', () => {
    const said = saidIn(aStory('REFUSE_ACCEPT'));
    expect(said).toContain('不属于本机关职权范围');
    expect(said).toContain('请向绵阳市示例局提出申请。');
    expect(said).toContain('第三十二条第一款第二项');
  });

  test('L20: who was not honest is told why, warned, and told the remedies', () => {
    const said = saidIn(aStory('REFUSE_ACCEPT', { events: OTHER_JOURNALS.refusedForFraud }));
    expect(said).toContain('决定不予受理，理由是：公章系伪造。');
    expect(said).toContain('第七十八条的规定，给予警告');
    expect(said).toContain('行政复议');
    expect(said).not.toContain('职权范围');
  });

  test('L4: the one notice names every material with what is wrong with it, until when and where', () => {
    const said = saidIn(aStory('CORRECTION_NOTICE'));
    expect(said).toContain('1\n申请表\n缺少法定代表人签字');
    expect(said).toContain('2\n场所证明\n未提交');
    expect(said).toContain('请于2022年7月5日前补交');
    expect(said).toContain('示例路1号政务服务大厅');
    expect(said).toContain('第三十二条第一款第四项');
  });

  test('L5: the receipt says when silence becomes acceptance', () => {
    const said = saidIn(aStory('RECEIPT'));
    expect(said).toContain('（2022年6月20日前）');
    expect(said).toContain('逾期不告知的，自收到申请材料之日起即为受理');
    expect(said).toContain('下列必要材料尚未收到：场所证明。');
  });

  test('L6: acceptance is proved in writing, dated, with the limits that run from it', () => {
    const said = saidIn(aStory('ACCEPT_NOTICE'));
    expect(said).toContain('受理日期为2022年6月17日');
    expect(said).toContain('经你于2022年6月16日补正');
    expect(said).toContain('20个工作日，至2022年7月15日届满');
    expect(said).toContain('10个工作日，至2022年7月1日届满');
    expect(said).toContain('《示例条例》第八条');
  });

  test('L6: a promise that a policy document shortens names the document', () => {
    const ground = {
      policyId: 1,
      docNo: '川示发〔2022〕1号',
      measure: 1,
      kind: 'shorten',
    } as const;
    const events = [RECEIVED, { ...ACCEPTED, grounds: [ground] }];
    expect(saidIn(aStory('ACCEPT_NOTICE', { events }))).toContain(
      '承诺办结时限为10个工作日（按照川示发〔2022〕1号缩短），至2022年7月1日届满',
    );
  });

  test('L5: acceptance by silence says since when, and why', () => {
    const said = saidIn(aStory('ACCEPT_NOTICE', { events: OTHER_JOURNALS.deemed }));
    expect(said).toContain('第三十二条第一款第四项');
    expect(said).toContain('自收到申请材料之日起即为受理，受理日期为2022年6月13日');
    expect(said).toContain('至2022年7月15日届满');
  });

  test('L7: a decision on the spot says that it is one', () => {
    expect(saidIn(aStory('GRANT', { events: OTHER_JOURNALS.atOnce }))).toContain('当场决定准予');
  });

  test('L8: a site visit is signed by each of those who went, and by who was there', () => {
    const story = aStory('SITE_VISIT_RECORD');
    expect(saidIn(story)).toContain('测试甲、测试乙');
    expect(compose(story).blocks.filter(({ role }) => role === 'sign')).toHaveLength(3);
  });

  test('L10: an extension says why, how long and until when', () => {
    const said = saidIn(aStory('EXTENSION_NOTICE'));
    expect(said).toContain('理由是：需要进一步核实。');
    expect(said).toContain('延长办理期限10个工作日，办理期限延长至2022年7月29日');
    expect(said).toContain('第四十二条第一款');
  });

  test('L14: a procedure that stops the limit is told in writing, with the time it needs', () => {
    const said = saidIn(aStory('SPECIAL_NOTICE'));
    expect(said).toContain('专家评审（防护方案评审）');
    expect(said).toContain('预计所需时间为15个工作日');
    expect(said).toContain('第四十五条');
    const byLaw = saidIn(aStory('SPECIAL_NOTICE', { events: OTHER_JOURNALS.stoppedByLaw }));
    expect(byLaw).toContain('依照《示例条例》第九条，所需时间不计算在办理期限内');
    expect(byLaw).not.toContain('第四十五条');
    const hearing = saidIn(aStory('SPECIAL_NOTICE', { events: OTHER_JOURNALS.hearingAsked }));
    expect(hearing).toContain('至迟于2022年7月22日前举行');
  });

  test('L15: the right to a hearing comes with its five days, the notice with time, place and host', () => {
    expect(saidIn(aStory('HEARING_OFFER'))).toContain('五个工作日内（2022年7月1日前）');
    const dropped = saidIn(aStory('HEARING_DROPPED'));
    for (const said of ['已撤回听证申请', '已与邻居达成一致', '起继续计算', '2022年7月15日']) {
      expect(dropped).toContain(said);
    }
    const notice = saidIn(aStory('HEARING_NOTICE'));
    expect(notice).toContain('定于2022年7月8日在示例会议室举行听证');
    expect(notice).toContain('听证主持人：测试乙');
    expect(notice).toContain('有权申请回避');
    expect(saidIn(aStory('HEARING_OFFER'))).toContain('不承担组织听证的费用');
  });

  test('L15: a decision after a hearing rests on its minutes, and says so', () => {
    const held = aStory('HEARING_MINUTES').events.slice(-1);
    for (const [kind, found] of [
      ['GRANT', '符合法定条件'],
      ['REFUSE', '不符合法定条件'],
    ] as const) {
      const { events } = aStory(kind);
      const heard = [...events.slice(0, -1), ...held, ...events.slice(-1)];
      const said = saidIn(aStory(kind, { events: heard }));
      expect(said).toMatch(new RegExp(`就该申请举行听证；经审查，根据听证笔录，${found}`));
      expect(said).not.toMatch(GAPS);
      expect(saidIn(aStory(kind))).not.toContain('听证笔录');
    }
  });

  test('L14: acceptance tells which time does not count, and that it will be told', () => {
    expect(saidIn(aStory('ACCEPT_NOTICE'))).toContain(
      '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在办理时限内，本机关将另行书面告知',
    );
  });

  test('L13, L17: a grant says when the licence comes and that it is public', () => {
    const said = saidIn(aStory('GRANT'));
    expect(said).toContain('十个工作日内向你颁发、送达示例许可证');
    expect(said).toContain('予以公开，公众有权查阅');
  });

  test('L16: a refusal says why, and both remedies with body and time', () => {
    const said = saidIn(aStory('REFUSE'));
    expect(said).toContain('场所面积不足，且未取得环评批复。');
    expect(said).toContain('六十日内向四川省人民政府申请行政复议');
    expect(said).toContain('六个月内依法向有管辖权的人民法院提起行政诉讼');
    expect(said).toContain('第三十八条第二款');
  });

  test('L9: an interested party is told of what, how it touches him, and that he may state his case', () => {
    const story = aStory('INTERESTED_NOTICE');
    const said = saidIn(story);
    expect(compose(story).addressee).toBe('李*例');
    expect(said).toContain('张示例于2022年6月13日向本机关提出“示例场所许可”申请');
    expect(said).toContain('重大利益：与申请场所相邻，通行受影响。');
    expect(said).toContain('第三十六条');
    expect(said).toContain('有权进行陈述和申辩');
  });

  test('the application form says what was entered, and leaves lines to sign', () => {
    const story = aStory('APPLICATION_FORM');
    const said = saidIn(story);
    expect(said).toContain('申请内容\n示例申请');
    expect(said).toContain('1\n申请表\n纸质');
    expect(said).not.toContain('场所证明');
    expect(said).toContain('对申请材料实质内容的真实性负责');
    expect(compose(story).blocks.filter(({ role }) => role === 'sign')).toHaveLength(2);
  });

  test('a receipt for what was supplied names that and nothing else', () => {
    const said = saidIn(aStory('RECEIPT', { events: OTHER_JOURNALS.supplemented }));
    expect(said).toContain('场所证明\n纸质和电子');
    expect(said).not.toContain('申请表');
    expect(said).toContain('2022年6月23日前决定是否受理');
  });

  test('the proof of delivery names decision and result, and leaves a line to sign', () => {
    const story = aStory('SERVICE_RETURN');
    const said = saidIn(story);
    expect(said).toContain(
      '准予行政许可决定书（川示许字〔2022〕第0001号）；示例许可证（示例〔2022〕1号）',
    );
    expect(compose(story).blocks.filter(({ role }) => role === 'sign')).toHaveLength(2);
  });
});
