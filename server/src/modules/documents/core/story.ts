import type { DocumentKind } from '@banshi/contract/document-words';
import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { CaseEvent, EventOf } from '../../cases/index.ts';
import type { DocumentRule } from './document-rule.ts';

/** What documents repeat of a matter's list, in the version that is pinned or in force. */
export interface StoryMatter {
  readonly name: string;
  /** 行政许可: its own law names the documents; other matters follow their list. */
  readonly isLicense: boolean;
  /** 直接关系公共安全、人身健康、生命财产安全. */
  readonly concernsSafety: boolean;
  /** The government under which several bodies handle it together, where they do (第四十二条第二款). */
  readonly jointUnder: string | undefined;
  /** `《law》article` each. */
  readonly legalBasis: readonly string[];
  /** 受理条件: what the applicant has to meet. */
  readonly acceptConditions: readonly string[];
  readonly materials: readonly {
    readonly orderNum: number;
    readonly name: string;
    readonly isNecessary: boolean;
    readonly acceptStandard: string;
  }[];
  readonly resultName: string | undefined;
  readonly address: string;
  readonly hours: string;
  readonly consultation: readonly string[];
}

/** Who handles a case in the name of another body, by which agreement. */
export interface Entrusted {
  readonly handler: string;
  readonly principal: string;
  readonly agreementNo: string;
}

/** The first rows of a list of facts: which application, and under which number one asks for it. */
export function aboutCase({ matter, displayNo }: Pick<Story, 'matter' | 'displayNo'>) {
  return [
    ['申请事项', matter.name],
    ['查询编号', displayNo],
  ] as const;
}

/** What a document is written from: the case up to the entry that calls for it, and who is concerned. */
export interface Story {
  readonly rule: DocumentRule;
  /** The journal up to and including the entry. */
  readonly events: readonly CaseEvent[];
  readonly applicant: {
    readonly kind: 'person' | 'organisation';
    readonly name: string;
    readonly idNumber: string;
  };
  readonly projectNo: string;
  readonly displayNo: string;
  readonly matter: StoryMatter;
  /** 委托行权: who handled it in the name of whom, by which agreement. */
  readonly entrusted: Entrusted | undefined;
  /** The government before which the body's decisions can be reconsidered, where it is known. */
  readonly reconsideredBy: string | undefined;
  /** Names of the staff whom the entry names, by id. */
  readonly staff: ReadonlyMap<string, string>;
  /** What was issued in the case before. */
  readonly issued: readonly {
    readonly kind: DocumentKind;
    readonly title: string;
    readonly number: string;
  }[];
}

/** The event that the document is for, which must be of this type. */
export function eventOf<T extends CaseEvent['type']>(story: Story, type: T): EventOf<T> {
  const event = story.events.at(-1);
  assert(event?.type === type, `a ${story.rule.kind} is written for ${type}`);
  return event as EventOf<T>;
}

/** The last event of a type, if there was one. */
export function lastOf<T extends CaseEvent['type']>(story: Story, type: T): EventOf<T> | undefined {
  return story.events.findLast((event): event is EventOf<T> & CaseEvent => event.type === type);
}

/** 你 for a person, 你单位 for an organisation. */
export function you({ applicant }: Story): string {
  return applicant.kind === 'person' ? '你' : '你单位';
}

/** The day on which the application came in. */
export function receivedOn(story: Story): LocalDate {
  const received = lastOf(story, 'cases/received');
  assert(received, 'a case of the counter begins with its receipt');
  return localDateOf(received.at);
}

/** 你于2022年6月13日向本机关提出的“…”申请（查询编号：…）. */
export function theApplication(story: Story): string {
  const day = printedDate(receivedOn(story));
  return `${you(story)}于${day}向本机关提出的“${story.matter.name}”申请（查询编号：${story.displayNo}）`;
}

/** 依照《中华人民共和国行政许可法》第…的规定; a matter that is no licence follows its own list. */
export function under({ matter, rule }: Story, article = rule.article): string {
  if (!matter.isLicense) return '按照本事项实施清单的规定';
  return `依照《中华人民共和国行政许可法》${article}的规定`;
}

/** The rule that a record rests on, as a row of its facts. */
export function basisRow({ matter, rule }: Story): readonly [string, string] {
  const basis = matter.isLicense ? `《中华人民共和国行政许可法》${rule.article}` : '本事项实施清单';
  return ['依据', basis];
}

/** 设定依据 of the matter, as one phrase; empty when the list names none. */
export function legalBasis({ matter }: Story): string {
  return matter.legalBasis.join('、');
}

/** The name of a material of the list. */
export function materialName({ matter }: Story, orderNum: number): string {
  const material = matter.materials.find((one) => one.orderNum === orderNum);
  assert(material, `material ${orderNum} stands in the list`);
  return material.name;
}

/** The name of a member of staff whom the entry names. */
export function staffName({ staff }: Story, staffId: string): string {
  const name = staff.get(staffId);
  assert(name !== undefined, `staff ${staffId} of an entry has a name`);
  return name;
}
