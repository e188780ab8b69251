import type { LocalDate } from '../../../kernel/local-date.ts';

/** Cases accepted and cases finished, each counted by its own date. */
export interface Flow {
  readonly accepted: number;
  readonly closed: number;
}

/** The three groups of matters that the bulletin reports: 行政许可, 公共服务, 其它九类行权. */
export interface BulletinFigures {
  readonly license: Flow;
  readonly publicService: Flow;
  readonly otherNine: Flow;
}

/** Days from `from` to `to`, both inclusive. */
export interface BulletinPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Which snapshot figures come from, and what proves it. */
export interface QuotedSnapshot {
  readonly snapshotId: string;
  /** ISO 8601. */
  readonly asOf: string;
  readonly definition: number;
  /** 64 hexadecimal digits. */
  readonly sm3: string;
}

/** Figures with the snapshot that holds them. */
export interface BoundFigures {
  readonly figures: BulletinFigures;
  readonly snapshot: QuotedSnapshot;
}

/** The sentence of figures; without `figures` they are taken from the database. */
export interface BulletinStatistics extends BulletinPeriod {
  readonly source: string;
  readonly figures?: BulletinFigures;
  /** Where the figures come from; left out where somebody typed them. */
  readonly snapshot?: QuotedSnapshot;
}

/** What is known of what an item tells and is never printed; proofreading holds the text against it. */
export interface ItemFacts {
  /** The number of the case. */
  readonly caseNo?: string;
  readonly happenedOn?: LocalDate;
  /** Who came to the hall: the posts in their order, the Party's first, and the name. */
  readonly visitor?: { readonly posts: string; readonly name: string };
  /** The document of the policy library in which the measures stand. */
  readonly policy?: { readonly policyId: number; readonly docNo: string };
  /** How those who were asked judged it: forms given out, come back, and of those good or better. */
  readonly evaluation?: {
    readonly givenOut: number;
    readonly returned: number;
    readonly good: number;
  };
  /** 原文如此: printed as it was handed in, slips of its marks included. */
  readonly asWritten?: boolean;
}

interface ItemWithFacts extends ItemFacts {
  readonly text: string;
}

/** A table inside a text: its columns, as wide in proportion as `width` says, and its rows. */
export interface FileTable {
  readonly title?: string;
  /** It lies across pages of its own (横排). */
  readonly across?: boolean;
  readonly columns: readonly { readonly head: string; readonly width?: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** A section of the second level, numbered （一）. */
export interface BulletinSubsection {
  readonly title: string;
  /** The title, a full stop and the text stand in one paragraph. */
  readonly runIn?: boolean;
  readonly statistics?: BulletinStatistics;
  readonly text?: readonly string[];
  /** Numbered （1）. */
  readonly items?: readonly (string | ItemWithFacts)[];
  /** Behind all else of the section; the bulletin has none. */
  readonly table?: FileTable;
}

/** A section of the first level, numbered 一、. */
export interface BulletinSection extends BulletinSubsection {
  readonly sections?: readonly BulletinSubsection[];
}

/** The name of who gets the issue, with how many copies where that is said; the number is not printed. */
export type Recipient = string | { readonly text: string; readonly copies: number };

/** Who gets the issue: 报 superiors, 送 peers, 发 the bodies below. */
export interface BulletinDistribution {
  readonly report?: readonly Recipient[];
  readonly send?: readonly Recipient[];
  readonly issue?: readonly Recipient[];
}

/** The issue that an erratum corrects, as its first sentence names it. */
export interface CorrectedIssue {
  readonly year: number;
  readonly issueNo: number;
  readonly totalNo: number;
  readonly issueDate: LocalDate;
}

/** One issue of the bulletin (简报), as an editor writes it; numbering is computed, never typed. */
export interface BulletinFile {
  /** The name of the series; stands in the masthead of the laid-out formats only. */
  readonly series: string;
  readonly title: string;
  readonly year: number;
  /** Counts from 1 within the year. */
  readonly issueNo: number;
  /** Counts from the first issue of the series and never restarts. */
  readonly totalNo: number;
  readonly publisher: string;
  readonly issueDate: LocalDate;
  readonly period: BulletinPeriod;
  readonly sections: readonly BulletinSection[];
  readonly distribution?: BulletinDistribution;
  readonly copies?: number;
  /** Of an erratum (更正). */
  readonly corrects?: CorrectedIssue;
}
