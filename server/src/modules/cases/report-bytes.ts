import { assert } from '../../kernel/assert.ts';
import type { PackedReport } from './core/reports/report-text.ts';

/** Words by their place; a word is only ever added at the end. */
const CHANNEL_CODES = ['window', 'web', 'mobile', 'post', 'kiosk', 'other'] as const;
const CLOSE_CODES = [
  null,
  'granted',
  'refused',
  'returned',
  'terminated',
  'withdrawn',
  'forwarded',
  'other',
] as const;
const LETTERS = [undefined, 'P', 'O'] as const;

/** The bits of the first byte; above them the letter of who applies. */
const ADVANCED = 1;
const GIVEN = [2, 4, 8] as const;
const WHOLE_SECONDS = 16;
const WIDE_SUMMARY = 32;
const LETTER_AT = 64;

const AT = 2;
const MOMENTS = 8;
const TWO_TO_16 = 2 ** 16;
const TWO_TO_32 = 2 ** 32;
const TWO_TO_48 = 2 ** 48;
const ID_BYTES = 16;
const AREA = /^[1-9]\d{5}$/;
const DIGITS = /^[0-9a-f]{32}$/;
const LENGTH_MAX = 255;
/** A report without what another province has to do with it. */
const VALUES_MAX = 15;

type First = Extract<PackedReport, readonly ['R', ...unknown[]]>;

/**
 * A report in bytes, less than half of its text, of which {@link reportOfBytes} makes the very same list again. Nothing for a report that
 * has a value which does not fit; it is kept as its text.
 */
export function reportBytes(report: PackedReport): Buffer | undefined {
  if (report[0] === 'A') return headOf(report, 0)?.bytes;
  const texts = textsOf(report);
  if (!texts || !fits(report)) return undefined;
  const head = headOf(report, texts.sizeBytes);
  return head && writeFirst(head, report, texts);
}

/** The report that was put into these bytes; throws when they are no report. */
export function reportOfBytes(bytes: Buffer): PackedReport {
  const [flags, words] = [bytes.readUInt8(0), bytes.readUInt8(1)];
  const isWhole = (flags & WHOLE_SECONDS) !== 0;
  let end = MOMENTS;
  const moments = GIVEN.map((bit) => {
    if ((flags & bit) === 0) return null;
    const from = end;
    end += isWhole ? 4 : 6;
    return isWhole ? bytes.readUInt32BE(from) : bytes.readUIntBE(from, 6) / 1000;
  });
  const [received = null, accepted = null, closed = null] = moments;
  const closeType = CLOSE_CODES[words >> 4];
  assert(closeType !== undefined, 'a way of closing has a code');
  const facts = [bytes.readUIntBE(AT, 6) / 1000, received, accepted, closed, closeType] as const;
  if ((flags & ADVANCED) !== 0) return ['A', ...facts];
  const letter = LETTERS[Math.floor(flags / LETTER_AT)];
  const told = ['R', ...facts, ...aboutIn(bytes, end)] as const;
  return letter === undefined ? told : [...told, letter];
}

interface Head {
  readonly bytes: Buffer;
  /** Where its moments end. */
  readonly end: number;
}

/** What both kinds have, with room behind it. */
function headOf(
  [kind, at, received, accepted, closed, closeType]: PackedReport,
  roomBytes: number,
): Head | undefined {
  const moments = [received, accepted, closed];
  if (![at, ...moments].every(isMoment)) return undefined;
  const isWhole = moments.every((one) => one === null || (one < TWO_TO_32 && one % 1 === 0));
  const given = moments.filter((one) => one !== null);
  const end = MOMENTS + given.length * (isWhole ? 4 : 6);
  const bytes = Buffer.allocUnsafe(end + roomBytes);
  const flags = GIVEN.reduce((sum, bit, place) => sum + (moments[place] === null ? 0 : bit), 0);
  bytes.writeUInt8(flags + (kind === 'A' ? ADVANCED : 0) + (isWhole ? WHOLE_SECONDS : 0), 0);
  bytes.writeUInt8(CLOSE_CODES.indexOf(closeType) << 4, 1);
  bytes.writeUIntBE(Math.round(at * 1000), AT, 6);
  given.forEach((one, place) => {
    if (isWhole) bytes.writeUInt32BE(one, MOMENTS + place * 4);
    else bytes.writeUIntBE(Math.round(one * 1000), MOMENTS + place * 6, 6);
  });
  return { bytes, end };
}

function isMoment(seconds: number | null): boolean {
  if (seconds === null) return true;
  const ms = Math.round(seconds * 1000);
  return ms >= 0 && ms < TWO_TO_48 && ms / 1000 === seconds;
}

interface Texts {
  readonly source: number;
  readonly caseNo: number;
  readonly isWide: boolean;
  /** With all that a first report has beside its head. */
  readonly sizeBytes: number;
}

/** How long its texts become; Chinese is shorter with two bytes a character. */
function textsOf(report: First): Texts | undefined {
  const [source, caseNo, summary] = report.slice(11, 14) as [string, string, string];
  const [ofSource, ofCaseNo] = [Buffer.byteLength(source), Buffer.byteLength(caseNo)];
  if (Math.max(ofSource, ofCaseNo) > LENGTH_MAX) return undefined;
  if (![source, caseNo, summary].every((text) => text.isWellFormed())) return undefined;
  const [narrow, wide] = [Buffer.byteLength(summary), 2 * summary.length];
  const sizeBytes = 4 + ID_BYTES + 3 + 2 + ofSource + ofCaseNo + Math.min(narrow, wide);
  return { source: ofSource, caseNo: ofCaseNo, isWide: wide < narrow, sizeBytes };
}

function fits(report: First): boolean {
  const [, , , , , , matterId, departmentId, digits, , area] = report;
  const areSmall = [matterId, departmentId].every((id) => id >= 0 && id < TWO_TO_16);
  return report.length <= VALUES_MAX && areSmall && DIGITS.test(digits) && AREA.test(area);
}

function writeFirst({ bytes, end }: Head, report: First, texts: Texts): Buffer | undefined {
  const [, , , , , , matterId, departmentId, digits, channel, area, ...named] = report;
  const [source, caseNo, summary, letter] = named;
  const letterCode = LETTERS.indexOf(letter ?? undefined);
  if (letter === null || letterCode < 0) return undefined;
  const bits = LETTER_AT * letterCode + (texts.isWide ? WIDE_SUMMARY : 0);
  bytes.writeUInt8(bytes.readUInt8(0) + bits, 0);
  bytes.writeUInt8(bytes.readUInt8(1) + CHANNEL_CODES.indexOf(channel), 1);
  let at = bytes.writeUInt16BE(matterId, end);
  at = bytes.writeUInt16BE(departmentId, at);
  at += bytes.write(digits, at, 'hex');
  at = bytes.writeUIntBE(Number(area), at, 3);
  at = bytes.writeUInt8(texts.source, at);
  at += bytes.write(source, at, 'utf8');
  at = bytes.writeUInt8(texts.caseNo, at);
  at += bytes.write(caseNo, at, 'utf8');
  bytes.write(summary, at, texts.isWide ? 'utf16le' : 'utf8');
  return bytes;
}

function aboutIn(bytes: Buffer, from: number) {
  const digits = from + 4;
  const area = digits + ID_BYTES;
  const source = area + 4;
  const caseNo = source + bytes.readUInt8(source - 1) + 1;
  const summary = caseNo + bytes.readUInt8(caseNo - 1);
  const channel = CHANNEL_CODES[bytes.readUInt8(1) % 16];
  assert(channel !== undefined && summary <= bytes.length, 'a first report is whole');
  const isWide = (bytes.readUInt8(0) & WIDE_SUMMARY) !== 0;
  return [
    bytes.readUInt16BE(from),
    bytes.readUInt16BE(from + 2),
    bytes.toString('hex', digits, area),
    channel,
    String(bytes.readUIntBE(area, 3)),
    bytes.toString('utf8', source, caseNo - 1),
    bytes.toString('utf8', caseNo, summary),
    bytes.toString(isWide ? 'utf16le' : 'utf8', summary),
  ] as const;
}
