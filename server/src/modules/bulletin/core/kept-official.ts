import { TYPED_NUMBER_MAX } from '@banshi/contract/bulletin-words';
import type { OfficialAct, OfficialProfile, OfficialState } from '@banshi/contract/official-words';
import type { Brand } from '../../../kernel/brand.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';
import type { StaleDraft } from './draft.ts';
import type { FileFault } from './file-fault.ts';
import type { OfficialFile } from './official-file.ts';

/** Which document of the register. */
export type OfficialId = Brand<string, 'OfficialId'>;

/** A document of the register as it stands. */
export interface KeptOfficial {
  readonly officialId: OfficialId;
  readonly version: number;
  readonly state: OfficialState;
  readonly file: OfficialFile;
  readonly updatedAt: Instant;
  readonly updatedBy: StaffId;
}

/** What made a version. */
export interface OfficialEntry {
  readonly version: number;
  readonly act: OfficialAct;
  readonly at: Instant;
  readonly by: StaffId;
  /** Why it was sent back. */
  readonly comment: string | null;
}

/** Somebody has seen an older version than the one that stands. */
export function staleOf(current: KeptOfficial, seenVersion: number): StaleDraft | undefined {
  const { version, updatedAt, updatedBy } = current;
  if (version === seenVersion) return undefined;
  return { code: 'bulletin/stale', seenVersion, version, updatedAt, updatedBy };
}

/** By what a document is found: every word of it, its number as it is printed, its kind and its year. */
export function searchedBy(
  file: OfficialFile,
  number: string | undefined,
): { readonly profile: OfficialProfile; readonly year: number; readonly words: string } {
  const words = [...stringsIn(file), ...(number ? [number] : [])].join(' ').toLowerCase();
  return { profile: file.profile, year: yearIn(file.issueDate), words };
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What counts together: 机关代字 and year; orders of a body through all years, as year 0. */
export interface OfficialSeries {
  readonly code: string;
  readonly year: number;
}

/** The series that a document is issued in on this day, and the serial that its writer typed; minutes may have none. */
export function seriesOf(
  { number, orderNo, masthead }: OfficialFile,
  day: LocalDate,
): { readonly series: OfficialSeries; readonly typed: number } | undefined {
  const body = [masthead].flat().join('').trim();
  if (orderNo !== undefined) return { series: { code: body, year: 0 }, typed: orderNo };
  if (!number) return undefined;
  const code = number.code?.trim() || body;
  return { series: { code, year: Number(day.slice(0, 4)) }, typed: number.serial };
}

/** A number that leaves no room for those that come after it. */
export function serialFaults({ number, orderNo }: OfficialFile): readonly FileFault[] {
  const typed = [
    { path: '$.number.serial', serial: number?.serial ?? 0 },
    { path: '$.orderNo', serial: orderNo ?? 0 },
  ];
  return typed
    .filter(({ serial }) => serial > TYPED_NUMBER_MAX)
    .map(({ path }) => ({ path, rule: 'above-maximum', detail: String(TYPED_NUMBER_MAX) }));
}

/** The file as it is issued: number, day of issue, and a day of printing that is not before it. */
export function issuedOfficial(
  file: OfficialFile,
  { serial, day }: { readonly serial: number | undefined; readonly day: LocalDate },
): OfficialFile {
  const { number, orderNo, printed } = file;
  return {
    ...file,
    ...(serial !== undefined && number && { number: { ...number, year: yearIn(day), serial } }),
    ...(serial !== undefined && orderNo !== undefined && { orderNo: serial }),
    ...(printed && { printed: { ...printed, on: printed.on < day ? day : printed.on } }),
    issueDate: day,
  };
}

function yearIn(day: LocalDate): number {
  return Number(day.slice(0, 4));
}
