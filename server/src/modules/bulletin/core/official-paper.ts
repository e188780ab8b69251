import { pointNumber } from '../../../kernel/numbering.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { type BodyParagraph, bodyOf, printedTable, wordedTexts } from './bulletin-body.ts';
import { type FetchedFigures, fetchedFigures, joinedNames } from './bulletin-document.ts';
import type {
  Annex,
  Mark,
  OfficialDocument,
  PrintedLine,
  PrintedTitle,
  Signature,
} from './official-document.ts';
import type { FileAttachment, FileNumber, FileTitle, OfficialFile } from './official-file.ts';

const COPY_NO_DIGITS = 6;
const JOINT_WORD = '文件';

/** Lays the file of an ordinary document, a letter, minutes or an order out; `fetched` as for the bulletin. */
export function officialDocument(file: OfficialFile, fetched: FetchedFigures): OfficialDocument {
  const signature = signatureOf(file);
  const [publisher] = signature.issuers;
  const areMinutes = file.profile === 'minutes';
  return {
    profile: file.profile,
    masthead: mastheadOf(file.masthead),
    marks: marksOf(file),
    number: numberOf(file),
    signers: (file.signers ?? []).map((name, index) => lineOf(name, `$.signers[${index}]`)),
    imprint: areMinutes && publisher ? { publisher, date: signature.date } : undefined,
    title: titleOf(file.title ?? [], '$.title'),
    subtitle: undefined,
    addressee: addresseeOf(file.addressees),
    body: writtenBody(file, '$', fetched),
    attachments: (file.attachments ?? []).map(({ title }, index) =>
      titleOf(title, `$.attachments[${index}].title`),
    ),
    attendance: attendanceOf(file.attendance),
    signature: areMinutes ? undefined : signature,
    note: file.note === undefined ? undefined : lineOf(`（${file.note.trim()}）`, '$.note'),
    annexes: annexesOf(file.attachments ?? [], fetched),
    foot: {
      lines: joinedNames(file.copyTo, { label: '抄送', path: '$.copyTo' }),
      printed: file.printed && {
        by: lineOf(file.printed.by, '$.printed.by'),
        on: { text: `${printedDate(file.printed.on)}印发`, path: '$.printed.on' },
      },
      copies: undefined,
    },
    issueDate: file.issueDate,
  };
}

function lineOf(text: string, path: string): PrintedLine {
  return { text: text.trim(), path };
}

/** Several bodies stand above one another, 文件 beside them (7.2.4). */
function mastheadOf(masthead: OfficialFile['masthead']): OfficialDocument['masthead'] {
  const path = '$.masthead';
  if (typeof masthead === 'string') return { text: masthead.trim(), names: [], path };
  const names = masthead.map((name) => name.trim());
  return { text: `${names.join('')}${JOINT_WORD}`, names, path };
}

function numberOf({ number, orderNo }: OfficialFile): PrintedLine | undefined {
  if (orderNo !== undefined) return { text: `第${orderNo}号`, path: '$.orderNo' };
  return number && { text: numberText(number), path: '$.number' };
}

function signatureOf({
  issuer = [],
  issueDate,
  sealed = true,
  signatory,
}: OfficialFile): Signature {
  return {
    issuers:
      typeof issuer === 'string'
        ? [lineOf(issuer, '$.issuer')]
        : issuer.map((name, index) => lineOf(name, `$.issuer[${index}]`)),
    signatory: signatory && {
      post: lineOf(signatory.post, '$.signatory.post'),
      name: lineOf(signatory.name, '$.signatory.name'),
    },
    date: { text: printedDate(issueDate), path: '$.issueDate' },
    isSealed: sealed,
  };
}

/** 机关代字〔YYYY〕N号, without 第 and without zeros before the serial (7.2.5). */
function numberText({ code = '', year, serial }: FileNumber): string {
  return `${code.trim()}〔${year}〕${serial}号`;
}

/** 份号 of six digits, 密级, 紧急程度, in this order (7.2.1 to 7.2.3). */
function marksOf({ copyNo, secrecy, urgency }: OfficialFile): readonly Mark[] {
  const number = copyNo === undefined ? undefined : String(copyNo).padStart(COPY_NO_DIGITS, '0');
  return [
    { text: number, path: '$.copyNo', face: 'fang' as const },
    { text: secrecy, path: '$.secrecy', face: 'hei' as const },
    { text: urgency, path: '$.urgency', face: 'hei' as const },
  ].flatMap(({ text, ...mark }) => (text === undefined ? [] : [{ ...mark, text: text.trim() }]));
}

function titleOf(title: FileTitle, path: string): PrintedTitle {
  const lines = (typeof title === 'string' ? [title] : title).map((line) => line.trim());
  return { text: lines.join(''), lines, path };
}

function addresseeOf(addressees: readonly string[] | undefined): PrintedLine | undefined {
  // The colon comes from here, once, whether it was typed or not.
  const names = addressees?.map((name) => name.replace(/[：:]\s*$/, ''));
  const [line] = joinedNames(names, { label: '', path: '$.addressees' });
  return line && { text: line.text.replace(/。$/, '：'), path: line.path };
}

type Written = Pick<OfficialFile, 'text' | 'table' | 'sections' | 'closing'>;

function writtenBody(
  { text = [], table, sections = [], closing = [] }: Written,
  root: string,
  fetched: FetchedFigures,
): readonly BodyParagraph[] {
  const plain = (texts: readonly string[], path: string) =>
    wordedTexts(texts, path).map((each) => ({ role: 'text' as const, ...each }));
  return [
    ...plain(text, `${root}.text`),
    ...(table ? [printedTable(table, `${root}.table`)] : []),
    ...bodyOf(sections, { figuresOf: fetchedFigures(fetched), itemNumber: pointNumber }, root),
    ...plain(closing, `${root}.closing`),
  ];
}

function attendanceOf(attendance: OfficialFile['attendance'] = {}) {
  const lists = [
    { label: '出席', key: 'present' },
    { label: '请假', key: 'absent' },
    { label: '列席', key: 'observing' },
  ] as const;
  return lists.flatMap(({ label, key }) =>
    joinedNames(attendance[key], { label, path: `$.attendance.${key}` }),
  );
}

function annexesOf(
  attachments: readonly FileAttachment[],
  fetched: FetchedFigures,
): readonly Annex[] {
  return attachments.flatMap((attachment, index) => {
    const path = `$.attachments[${index}]`;
    const body = writtenBody(attachment, path, fetched);
    const label = attachments.length > 1 ? `附件${index + 1}` : '附件';
    return body.length === 0
      ? []
      : [{ label, title: titleOf(attachment.title, `${path}.title`), body }];
  });
}
