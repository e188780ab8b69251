import type { ApplicantKind, Channel, CloseType, CrossMode } from '@banshi/contract/case-words';
import type { Instant } from '../../../../kernel/instant.ts';
import type { ApplicantId } from '../case.ts';
import type { EventOf, ReportedFacts } from '../event.ts';
import { definedOf } from '../evolve.ts';

/** What departmental systems report. */
export type ReportEvent = EventOf<'cases/reported' | 'cases/report-advanced'>;

/** Seconds since 1970, with a fraction where a moment has one. */
type Seconds = number;

/** The moment of recording, then the facts; what is not known is null. */
type PackedFacts = readonly [
  at: Seconds,
  receivedAt: Seconds | null,
  acceptedAt: Seconds | null,
  closedAt: Seconds | null,
  closeType: CloseType | null,
];

/** Who applies, in a letter: it stands in each of millions of entries. */
const LETTER_OF = { person: 'P', organisation: 'O' } as const satisfies Record<
  ApplicantKind,
  string
>;
type KindLetter = (typeof LETTER_OF)[ApplicantKind];
const KIND_OF = { P: 'person', O: 'organisation' } as const satisfies Record<
  KindLetter,
  ApplicantKind
>;

/** A first report: R, the facts, and what the case is about. */
type PackedReported = readonly [
  kind: 'R',
  ...facts: PackedFacts,
  matterId: number,
  departmentId: number,
  /** Without its hyphens. */
  applicantId: string,
  channel: Channel,
  area: string,
  source: string,
  sourceCaseNo: string,
  summary: string,
  /** Entries of old do not name it. */
  applicantKind?: KindLetter | null,
  /** 跨省通办, where another province has a part in it. */
  crossMode?: CrossMode,
  originArea?: string,
];

/** A later report of the same case: A, and the facts that it adds. */
type PackedAdvanced = readonly [kind: 'A', ...facts: PackedFacts];

/**
 * A report as a list of its values in a fixed order. Millions of cases are told in one entry each, and
 * the names of the fields would be half of its text.
 */
export type PackedReport = PackedReported | PackedAdvanced;

/** The report as a list. */
export function packReport(event: ReportEvent): PackedReport {
  const facts = packFacts(event);
  if (event.type === 'cases/report-advanced') return ['A', ...facts];
  const { matterId, departmentId, channel, area, source, sourceCaseNo, summary } = event;
  const { applicantKind, crossProvince } = event;
  const letter = applicantKind && LETTER_OF[applicantKind];
  const digits = event.applicantId.replaceAll('-', '');
  const about = [matterId, departmentId, digits, channel, area] as const;
  const told = ['R', ...facts, ...about, source, sourceCaseNo, summary] as const;
  if (crossProvince) {
    return [...told, letter ?? null, crossProvince.mode, crossProvince.originArea];
  }
  return letter === undefined ? told : [...told, letter];
}

/** The report that a list holds. */
export function unpackReport(packed: PackedReport): ReportEvent {
  const [, at, receivedAt, acceptedAt, closedAt, closeType] = packed;
  const facts = {
    at: momentOf(at),
    ...definedOf({
      receivedAt: orUnknown(receivedAt),
      acceptedAt: orUnknown(acceptedAt),
      closedAt: orUnknown(closedAt),
      closeType: closeType ?? undefined,
    }),
  };
  if (packed[0] === 'A') return { type: 'cases/report-advanced', ...facts };
  const [, , , , , , matterId, departmentId, digits, channel, area, ...named] = packed;
  const [source, sourceCaseNo, summary, letter, mode, originArea] = named;
  return {
    type: 'cases/reported',
    matterId,
    departmentId,
    applicantId: withHyphens(digits),
    ...(letter ? { applicantKind: KIND_OF[letter] } : {}),
    channel,
    area,
    ...(mode && originArea ? { crossProvince: { mode, originArea } } : {}),
    source,
    sourceCaseNo,
    summary,
    ...facts,
  };
}

function packFacts({
  at,
  receivedAt,
  acceptedAt,
  closedAt,
  closeType,
}: ReportedFacts & { readonly at: Instant }): PackedFacts {
  return [
    at / 1000,
    secondsOf(receivedAt),
    secondsOf(acceptedAt),
    secondsOf(closedAt),
    closeType ?? null,
  ];
}

function secondsOf(moment: Instant | undefined): Seconds | null {
  return moment === undefined ? null : moment / 1000;
}

function orUnknown(seconds: Seconds | null): Instant | undefined {
  return seconds === null ? undefined : momentOf(seconds);
}

function momentOf(seconds: Seconds): Instant {
  return Math.round(seconds * 1000) as Instant;
}

function withHyphens(digits: string): ApplicantId {
  const part = (from: number, to: number) => digits.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${digits.slice(20)}` as ApplicantId;
}
