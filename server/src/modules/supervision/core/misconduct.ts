import type { Misconduct } from '@banshi/contract/supervision-words';
import type { Rule } from './rule.ts';

/** A kind of misconduct in the licensing of an authority, as the law names it. */
interface MisconductTerm {
  readonly term: string;
  readonly article: string;
}

/**
 * 违法情形 of the Licensing Act (2019), chapter 7, that electronic supervision comes upon. Who commits one is ordered to mend it;
 * where it is grave, whoever answers for it is disciplined.
 */
const MISCONDUCTS: Readonly<Record<Misconduct, MisconductTerm>> = {
  NOT_TOLD: {
    term: '在受理、审查、决定行政许可过程中未履行法定告知义务',
    article: '《行政许可法》第七十二条第三项',
  },
  NOT_ALL_TOLD: {
    term: '不一次告知必须补正的全部内容',
    article: '《行政许可法》第七十二条第四项',
  },
  NO_REASONS: {
    term: '未依法说明不受理或者不予行政许可的理由',
    article: '《行政许可法》第七十二条第七项',
  },
  LATE: {
    term: '不在法定期限内作出行政许可决定',
    article: '《行政许可法》第七十四条第二项',
  },
  CHARGED: {
    term: '擅自收费或者不按照法定项目和标准收费',
    article: '《行政许可法》第七十五条第一款',
  },
};

/** What a rule comes upon, in the words of the law; null where it is no misconduct of the Act. */
export function misconductOf({
  misconduct: kind,
}: Pick<Rule, 'misconduct'>): (MisconductTerm & { readonly kind: Misconduct }) | null {
  return kind === undefined ? null : { kind, ...MISCONDUCTS[kind] };
}
