import { isOtherProvince } from '@banshi/contract/area-words';
import {
  CHANNELS,
  type Channel,
  CLOSE_TYPES,
  type CloseType,
  CROSS_MODES,
  type CrossMode,
} from '@banshi/contract/case-words';
import { isKnownArea } from '../../../kernel/area.ts';
import { checkIdDocument } from '../../../kernel/id-document.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { CodeRefusal, IndexedMatter } from '../../catalogue/index.ts';
import { idDocumentFault } from './id-document-fault.ts';
import {
  type Checked,
  CODE_LENGTH_MAX,
  type Fields,
  isFields,
  quoted,
  strayField,
  textOf,
  wordOf,
} from './line-fields.ts';
import { fault, type LineRefusal } from './line-refusal.ts';
import { hasRepeatedName } from './repeated-name.ts';

/** The matters as far as lines name them. */
export interface MatterCodes {
  readonly find: (
    code: string,
  ) => Result<
    Pick<IndexedMatter, 'matterId' | 'departmentId' | 'state'>,
    CodeRefusal | { readonly code: 'exchange/other-organisation' }
  >;
}

/** A line of a departmental system, every field checked. */
export interface ReportLine {
  readonly source: string;
  readonly sourceCaseNo: string;
  readonly matterId: number;
  readonly departmentId: number;
  readonly applicant: {
    readonly kind: 'person' | 'organisation';
    readonly name: string;
    readonly idType: string;
    readonly idNumber: string;
  };
  readonly summary: string;
  readonly channel: Channel;
  readonly area: string;
  /** 跨省通办, where another province has a part in it. */
  readonly crossProvince?: { readonly mode: CrossMode; readonly originArea: string };
  readonly facts: {
    readonly receivedAt?: Instant;
    readonly acceptedAt?: Instant;
    readonly closedAt?: Instant;
    readonly closeType?: CloseType;
  };
}

/** What a line is checked against. */
export interface LineContext {
  readonly matters: MatterCodes;
  /** The present; a little later is forgiven, because clocks differ. */
  readonly now: Instant;
}

const FIELDS = [
  'source',
  'sourceCaseNo',
  'matter',
  'applicant',
  'summary',
  'channel',
  'area',
  'crossProvince',
  'receivedAt',
  'acceptedAt',
  'closedAt',
  'closeType',
] as const;
const CROSS_FIELDS = ['mode', 'originArea'] as const;
const APPLICANT_FIELDS = ['kind', 'name', 'idType', 'idNo'] as const;
const KINDS = ['person', 'organisation'] as const;
const MOMENTS = ['receivedAt', 'acceptedAt', 'closedAt'] as const;

const SOURCE_LENGTH_MAX = 64;
const CASE_NO_LENGTH_MAX = 128;
const NAME_LENGTH_MAX = 200;
const SUMMARY_LENGTH_MAX = 2000;
const CLOCK_DIFFERENCE_MS = 5 * 60_000;
/** 1992-01-01 at +08:00; before it no system reported, and the zone had summer time. */
const EARLIEST = 694_195_200_000;
/**
 * Reads and checks one line. Of several faults the first in the order of the contract's fields is
 * named; whether the facts fit those on record is decided later, by cases.
 */
export function parseReportLine(text: string, context: LineContext): Checked<ReportLine> {
  const value = parseJson(text);
  if (!value.ok) return value;
  const applicant = value.value['applicant'];
  const stray = strayField(value.value, FIELDS, '') ?? applicantFault(applicant);
  if (stray) return refuse(stray);
  if (hasRepeatedName(text, value.value)) {
    return refuse(fault('', 'repeated-name'));
  }
  return checkFields(value.value, applicant as Fields, context);
}

function parseJson(text: string): Checked<Fields> {
  const value = jsonOf(text);
  if (value === undefined) {
    return refuse(fault('', 'not-json'));
  }
  if (!isFields(value)) {
    return refuse(fault('', 'not-object'));
  }
  return ok(value);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function applicantFault(applicant: unknown): LineRefusal | undefined {
  if (isFields(applicant)) return strayField(applicant, APPLICANT_FIELDS, 'applicant.');
  return fault('applicant', applicant === undefined ? 'applicant-missing' : 'applicant-not-object');
}

function checkFields(fields: Fields, applicant: Fields, context: LineContext): Checked<ReportLine> {
  const found = { first: undefined as LineRefusal | undefined };
  const take = <T>(checked: Checked<T>, absent: T): T => {
    if (checked.ok) return checked.value;
    found.first ??= checked.refusal;
    return absent;
  };
  const line: ReportLine = {
    source: take(textOf(fields, { field: 'source', lengthMax: SOURCE_LENGTH_MAX }), ''),
    sourceCaseNo: take(
      textOf(fields, { field: 'sourceCaseNo', lengthMax: CASE_NO_LENGTH_MAX }),
      '',
    ),
    ...take(matterOf(fields, context.matters), { matterId: 0, departmentId: 0 }),
    applicant: take(applicantOf(applicant, localDateOf(context.now)), NOBODY),
    summary: take(textOf(fields, { field: 'summary', lengthMax: SUMMARY_LENGTH_MAX }), ''),
    channel: take(wordOf(fields['channel'], 'channel', CHANNELS), 'other'),
    area: take(areaOf(fields), ''),
    ...take(crossOf(fields['crossProvince']), {}),
    facts: take(factsOf(fields, context.now), {}),
  };
  return found.first ? refuse(found.first) : ok(line);
}

const NOBODY = { kind: 'person', name: '', idType: '', idNumber: '' } as const;

function matterOf(
  fields: Fields,
  matters: MatterCodes,
): Checked<{ readonly matterId: number; readonly departmentId: number }> {
  const code = textOf(fields, { field: 'matter', lengthMax: CODE_LENGTH_MAX });
  if (!code.ok) return code;
  const found = matters.find(code.value);
  if (found.ok && found.value.state !== 'DRAFT') {
    const { matterId, departmentId } = found.value;
    return ok({ matterId, departmentId });
  }
  const why = found.ok ? 'catalogue/not-found' : found.refusal.code;
  return refuse(fault('matter', MATTER_FAULTS[why], { given: code.value }));
}

const MATTER_FAULTS = {
  'catalogue/not-found': 'matter-unknown',
  'catalogue/ambiguous-code': 'matter-ambiguous',
  'exchange/other-organisation': 'matter-of-others',
} as const;

function applicantOf(applicant: Fields, on: LocalDate): Checked<ReportLine['applicant']> {
  const kind = wordOf(applicant['kind'], 'applicant.kind', KINDS);
  if (!kind.ok) return kind;
  const path = 'applicant.';
  const name = textOf(applicant, { field: 'name', lengthMax: NAME_LENGTH_MAX, path });
  if (!name.ok) return name;
  const idType = textOf(applicant, { field: 'idType', lengthMax: CODE_LENGTH_MAX, path });
  if (!idType.ok) return idType;
  const idNo = textOf(applicant, { field: 'idNo', lengthMax: CODE_LENGTH_MAX, path });
  if (!idNo.ok) return idNo;
  const given = { kind: kind.value, idType: idType.value, idNumber: idNo.value };
  const checked = checkIdDocument(given, on);
  if (!checked.ok) return refuse(idDocumentFault(checked.refusal));
  return ok({ ...given, name: name.value, idNumber: checked.value });
}

function areaOf(fields: Fields): Checked<string> {
  const area = textOf(fields, { field: 'area', lengthMax: CODE_LENGTH_MAX });
  if (!area.ok || isKnownArea(area.value)) return area;
  return refuse(fault('area', 'area-unknown', { given: area.value }));
}

/** 跨省通办; most cases have none of it, and the field is then left out or null. */
function crossOf(given: unknown): Checked<Pick<ReportLine, 'crossProvince'>> {
  if (given === undefined || given === null) return ok({});
  if (!isFields(given)) return refuse(fault('crossProvince', 'cross-not-object'));
  const path = 'crossProvince.';
  const stray = strayField(given, CROSS_FIELDS, path);
  if (stray) return refuse(stray);
  const mode = wordOf(given['mode'], `${path}mode`, CROSS_MODES);
  if (!mode.ok) return mode;
  const origin = textOf(given, { field: 'originArea', lengthMax: CODE_LENGTH_MAX, path });
  if (!origin.ok) return origin;
  if (!isOtherProvince(origin.value)) {
    return refuse(fault(`${path}originArea`, 'not-other-province', { given: origin.value }));
  }
  return ok({ crossProvince: { mode: mode.value, originArea: origin.value } });
}

function factsOf(fields: Fields, now: Instant): Checked<ReportLine['facts']> {
  const facts: { -readonly [K in keyof ReportLine['facts']]: ReportLine['facts'][K] } = {};
  for (const field of MOMENTS) {
    const moment = momentOf(fields[field], field, now);
    if (!moment.ok) return moment;
    if (moment.value !== undefined) facts[field] = moment.value;
  }
  if (fields['closeType'] === undefined || fields['closeType'] === null) return ok(facts);
  const closeType = wordOf(fields['closeType'], 'closeType', CLOSE_TYPES);
  if (!closeType.ok) return closeType;
  return ok({ ...facts, closeType: closeType.value });
}

/** A moment that is not known yet may be left out or null. */
function momentOf(value: unknown, field: string, now: Instant): Checked<Instant | undefined> {
  if (value === undefined || value === null) return ok(undefined);
  const moment = typeof value === 'string' ? parseInstant(value) : undefined;
  if (moment === undefined) {
    return refuse(fault(field, 'no-moment', { given: quoted(value) }));
  }
  if (moment > now + CLOCK_DIFFERENCE_MS) {
    return refuse(fault(field, 'future', { given: quoted(value) }));
  }
  if (moment < EARLIEST) {
    return refuse(fault(field, 'too-early', { given: quoted(value) }));
  }
  return ok(moment);
}
