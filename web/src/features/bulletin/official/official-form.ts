import type { OfficialFile, OfficialSection, OfficialTable } from '@banshi/contract/official-file';
import {
  type OfficialField,
  type OfficialProfile,
  PLACELESS,
} from '@banshi/contract/official-words';
import { newKey } from '../editor/edited-file.ts';

/** A table on screen: its cells as a spreadsheet hands them over, the heads in the first line. */
export interface EditedTable {
  readonly title: string;
  readonly across: boolean;
  readonly cells: string;
  /** How wide the columns of an opened file are. */
  readonly widths: readonly (number | undefined)[];
}

/** Words on screen, one paragraph or name a line. */
export interface EditedBody {
  readonly text: string;
  readonly table: EditedTable | undefined;
  readonly sections: readonly EditedPart[];
  readonly closing: string;
}

/** A section on screen; the level below has no sections of its own. */
export interface EditedPart {
  readonly key: string;
  readonly title: string;
  readonly runIn: boolean;
  readonly text: string;
  readonly items: string;
  readonly table: EditedTable | undefined;
  readonly sections: readonly EditedPart[];
}

/** What is attached, on screen. */
export interface EditedAttachment extends EditedBody {
  readonly key: string;
  readonly title: string;
}

/** A document as it is edited: every field present, also those that its profile has no place for. */
export interface OfficialForm extends EditedBody {
  readonly profile: OfficialProfile;
  readonly masthead: string;
  readonly copyNo: number | undefined;
  readonly secrecy: string;
  readonly urgency: string;
  readonly code: string;
  readonly year: number | undefined;
  readonly serial: number | undefined;
  readonly orderNo: number | undefined;
  readonly signers: string;
  readonly title: string;
  readonly addressees: string;
  readonly attachments: readonly EditedAttachment[];
  readonly present: string;
  readonly absent: string;
  readonly observing: string;
  readonly issuer: string;
  readonly post: string;
  readonly name: string;
  readonly issueDate: string;
  readonly sealed: boolean;
  readonly note: string;
  readonly copyTo: string;
  readonly printedBy: string;
  readonly printedOn: string;
}

const EMPTY_BODY: EditedBody = { text: '', table: undefined, sections: [], closing: '' };

/** A document that nobody has begun, of this day. */
export function freshForm(today: string): OfficialForm {
  return {
    ...EMPTY_BODY,
    ...{ profile: 'document', masthead: '', copyNo: undefined, secrecy: '', urgency: '', code: '' },
    ...{ year: Number(today.slice(0, 4)), serial: undefined, orderNo: undefined, signers: '' },
    ...{ title: '', addressees: '', attachments: [], present: '', absent: '', observing: '' },
    ...{ issuer: '', post: '', name: '', issueDate: today, sealed: true, note: '', copyTo: '' },
    ...{ printedBy: '', printedOn: '' },
  };
}

/** A section that was not there before. */
export function freshPart(): EditedPart {
  const { text, table, sections } = EMPTY_BODY;
  return { key: newKey(), title: '', runIn: false, text, items: '', table, sections };
}

/** An attachment that was not there before. */
export function freshAttachment(): EditedAttachment {
  return { key: newKey(), title: '', ...EMPTY_BODY };
}

/** A table of two columns that was not there before. */
export function freshTable(): EditedTable {
  return { title: '', across: false, cells: '', widths: [] };
}

/** A file as it is edited. */
export function formOf(file: OfficialFile): OfficialForm {
  const { attendance = {}, number, signatory, printed, attachments = [] } = file;
  return {
    ...freshForm(file.issueDate),
    ...bodyOf(file),
    profile: file.profile,
    ...{ masthead: joined(file.masthead), title: joined(file.title), issuer: joined(file.issuer) },
    ...{ copyNo: file.copyNo, secrecy: file.secrecy ?? '', urgency: file.urgency ?? '' },
    ...(number ? { code: number.code ?? '', year: number.year, serial: number.serial } : {}),
    ...{ orderNo: file.orderNo, signers: joined(file.signers), sealed: file.sealed ?? true },
    ...{ addressees: joined(file.addressees), copyTo: joined(file.copyTo), note: file.note ?? '' },
    attachments: attachments.map((one) => ({
      ...{ key: newKey(), title: joined(one.title) },
      ...bodyOf(one),
    })),
    present: joined(attendance.present),
    absent: joined(attendance.absent),
    observing: joined(attendance.observing),
    ...(signatory ?? {}),
    ...(printed ? { printedBy: printed.by, printedOn: printed.on } : {}),
  };
}

type WrittenBody = Pick<OfficialFile, 'text' | 'table' | 'sections' | 'closing'>;

function bodyOf({ text, table, sections = [], closing }: WrittenBody): EditedBody {
  return {
    text: joined(text),
    table: table && editedTable(table),
    sections: sections.map(partOf),
    closing: joined(closing),
  };
}

function partOf(section: OfficialSection): EditedPart {
  const { title, runIn = false, text, items, table, sections = [] } = section;
  return {
    ...{ key: newKey(), title, runIn, text: joined(text), items: joined(items) },
    table: table && editedTable(table),
    sections: sections.map(partOf),
  };
}

function editedTable({ title = '', across = false, columns, rows }: OfficialTable): EditedTable {
  const lines = [columns.map(({ head }) => head), ...rows];
  return {
    title,
    across,
    cells: lines.map((cells) => cells.join('\t')).join('\n'),
    widths: columns.map(({ width }) => width),
  };
}

function joined(lines: string | readonly string[] | undefined): string {
  if (lines === undefined) return '';
  return typeof lines === 'string' ? lines : lines.join('\n');
}

/** The file of what is on screen, without what its profile has no place for. */
export function fileOf(form: OfficialForm): OfficialFile {
  const placeless: readonly string[] = PLACELESS[form.profile];
  const placed = Object.fromEntries(
    Object.entries(placedFields(form)).filter(([field]) => !placeless.includes(field)),
  );
  return {
    profile: form.profile,
    masthead: oneOrMore(form.masthead),
    ...placed,
    ...(form.copyNo === undefined ? {} : { copyNo: form.copyNo }),
    ...line('secrecy', form.secrecy),
    ...line('urgency', form.urgency),
    ...writtenBody(form),
    ...list(
      'attachments',
      form.attachments.map((one) => ({ title: oneOrMore(one.title), ...writtenBody(one) })),
    ),
    issueDate: form.issueDate,
    ...list('copyTo', linesOf(form.copyTo)),
  };
}

type Placed = Partial<Pick<OfficialFile, OfficialField>>;

/** The fields that not every profile has, where they were filled in. */
function placedFields(form: OfficialForm): Placed {
  const { orderNo, post, name, sealed, printedBy, printedOn } = form;
  const attendance = attendanceOf(form);
  return {
    ...numberOf(form),
    ...(orderNo === undefined ? {} : { orderNo }),
    ...list('signers', linesOf(form.signers)),
    ...(form.title.trim() === '' ? {} : { title: oneOrMore(form.title) }),
    ...list('addressees', linesOf(form.addressees)),
    ...(Object.keys(attendance).length === 0 ? {} : { attendance }),
    ...(form.issuer.trim() === '' ? {} : { issuer: oneOrMore(form.issuer) }),
    ...(post.trim() === '' && name.trim() === '' ? {} : { signatory: { post, name } }),
    ...(sealed ? {} : { sealed }),
    ...line('note', form.note),
    ...(printedBy.trim() === '' ? {} : { printed: { by: printedBy, on: printedOn } }),
  };
}

function attendanceOf({ present, absent, observing }: OfficialForm) {
  return {
    ...list('present', linesOf(present)),
    ...list('absent', linesOf(absent)),
    ...list('observing', linesOf(observing)),
  };
}

/** A number that was begun; what is lacking of it is sent as 0, which is refused at its field. */
function numberOf({ code, year, serial }: OfficialForm): Placed {
  if (code.trim() === '' && serial === undefined) return {};
  return { number: { ...line('code', code), year: year ?? 0, serial: serial ?? 0 } };
}

function writtenBody({ text, table, sections, closing }: EditedBody): WrittenBody {
  return {
    ...list('text', linesOf(text)),
    ...(table ? { table: tableOf(table) } : {}),
    ...list('sections', sections.map(sectionOf)),
    ...list('closing', linesOf(closing)),
  };
}

function sectionOf({ title, runIn, text, items, table, sections }: EditedPart): OfficialSection {
  return {
    title,
    ...(runIn ? { runIn } : {}),
    ...list('text', linesOf(text)),
    ...list('items', linesOf(items)),
    ...(table ? { table: tableOf(table) } : {}),
    ...list('sections', sections.map(sectionOf)),
  };
}

function tableOf({ title, across, cells, widths }: EditedTable): OfficialTable {
  const [heads = [], ...rows] = cells
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split(/[\t｜|]/).map((cell) => cell.trim()));
  return {
    ...line('title', title),
    ...(across ? { across } : {}),
    columns: heads.map((head, index) => {
      const width = widths[index];
      return width === undefined ? { head } : { head, width };
    }),
    rows,
  };
}

/** The lines with words in them. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function oneOrMore(text: string): string | string[] {
  const lines = linesOf(text);
  return lines.length > 1 ? lines : (lines[0] ?? '');
}

function line<Name extends string>(name: Name, text: string) {
  return (text.trim() === '' ? {} : { [name]: text }) as { [K in Name]?: string };
}

function list<Name extends string, Entry>(name: Name, entries: readonly Entry[]) {
  return (entries.length === 0 ? {} : { [name]: entries }) as { [K in Name]?: Entry[] };
}
