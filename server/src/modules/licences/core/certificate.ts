import { printedDate } from '../../../kernel/printed-day.ts';
import type { Message } from '../../documents/index.ts';
import { cancelBy, isFiling } from './filing.ts';
import type { Licence } from './licence.ts';
import type { LicenceEvent, LicenceEventOf } from './licence-event.ts';

/** What a certificate is written from. */
export interface CertificateStory {
  readonly licence: Licence;
  readonly event: Certified;
  readonly holderName: string;
  /** Masked for persons. */
  readonly holderNumber: string;
  readonly matterName: string;
  readonly isLicense: boolean;
  readonly legalBasis: readonly string[];
  /** What was applied for, as it was changed last. */
  readonly summary: string;
  /** 申请表 as it was filled in. */
  readonly form: readonly { readonly label: string; readonly value: string }[];
}

type Certified = LicenceEventOf<
  | 'licences/issued'
  | 'licences/filed'
  | 'licences/changed'
  | 'licences/renewed'
  | 'licences/deemed-renewed'
>;

const WHY: Readonly<Record<Certified['type'], string>> = {
  'licences/issued': '',
  'licences/filed': '',
  'licences/changed': '本证照因变更换发，原证照不再使用。',
  'licences/renewed': '本证照因延续换发，原证照不再使用。',
  'licences/deemed-renewed': '本证照因依法视为准予延续换发，原证照不再使用。',
};

/** Whether its holder gets a certificate for an entry: when it begins, and whenever what stands on it has changed. */
export function isCertified(event: LicenceEvent): event is Certified {
  return event.type in WHY;
}

/** 证照、备案凭证: who may do what, from when to when, under which rule; it is handed over with its decision (第三十八条、第三十九条). */
export function certificate(story: CertificateStory): Message {
  return {
    addressee: null,
    blocks: [
      { role: 'facts', rows: rowsOf(story) },
      { role: 'text', text: `${closing(story)}${WHY[story.event.type]}` },
    ],
  };
}

function rowsOf(story: CertificateStory): (readonly [string, string])[] {
  const { licence, legalBasis } = story;
  const isFiled = isFiling(licence);
  const { from, to } = licence.term;
  const until = to === undefined ? '长期' : printedDate(to);
  return [
    [isFiled ? '备案编号' : '证照编号', licence.number],
    [isFiled ? '备案人' : '持证人', story.holderName],
    ['证件号码', story.holderNumber],
    ['事项', story.matterName],
    ['内容', story.summary],
    ...story.form.map(({ label, value }) => [label, value] as const),
    ...(legalBasis.length === 0 ? [] : [['依据', legalBasis.join('、')] as const]),
    [isFiled ? '备案日期' : '准予日期', printedDate(licence.grantedOn)],
    [isFiled ? '使用期' : '有效期', `${printedDate(from)}至${until}`],
  ];
}

function closing({ licence, isLicense }: CertificateStory): string {
  const last = cancelBy(licence);
  if (last) {
    return `按照本事项实施清单的规定，本凭证证明备案手续已经办理。使用期结束后，请于${printedDate(last)}前（含当日）办理备案注销。`;
  }
  return isLicense
    ? '依照《中华人民共和国行政许可法》第三十八条第一款、第三十九条的规定，颁发本证照。'
    : '按照本事项实施清单的规定，颁发本证照。';
}
