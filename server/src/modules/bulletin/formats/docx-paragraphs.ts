import { AlignmentType, type Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import { type BodyParagraph, liesAcross } from '../core/bulletin-body.ts';
import {
  type Annex,
  numberedAttachments,
  type OfficialDocument,
  type Signature,
} from '../core/official-document.ts';
import { docxHead, docxTitle } from './docx-head.ts';
import { type Face, TYPE_WIDTH_MM, twips } from './docx-looks.ts';
import { blank, onGrid, run } from './docx-runs.ts';
import { docxTable } from './docx-tables.ts';

const ONE_CHARACTER = 320;
const TWO_CHARACTERS = 2 * ONE_CHARACTER;

/** What stands on upright pages, or on pages that lie across, one after another. */
export interface DocxPart {
  readonly isAcross: boolean;
  readonly children: readonly (Paragraph | Table)[];
}

/** Everything from the red name to the last word before the foot, in its parts; the foot stands in the last. */
export function docxParts(document: OfficialDocument): readonly DocxPart[] {
  const { title, subtitle, addressee, signature, note, annexes } = document;
  const period =
    subtitle && onGrid([run(subtitle.text, 'kai')], { alignment: AlignmentType.CENTER });
  const pieces: readonly DocxPart[] = [
    upright([
      ...[...docxHead(document), ...docxTitle(title)],
      ...(period ? [period] : []),
      ...(title.lines.length > 0 ? [blank()] : []),
      ...(addressee ? [onGrid([run(addressee.text)])] : []),
    ]),
    ...document.body.map(bodyPart),
    upright([
      ...attachments(document),
      ...attendance(document),
      ...(signature ? signed(signature) : []),
      ...(note ? [onGrid([run(note.text)], { indent: { left: TWO_CHARACTERS } })] : []),
    ]),
    ...annexes.flatMap(annexParts),
  ];
  return joinedParts(pieces.filter(({ children }) => children.length > 0));
}

function upright(children: readonly (Paragraph | Table)[]): DocxPart {
  return { isAcross: false, children };
}

/** Neighbours that stand alike are one part. */
function joinedParts(pieces: readonly DocxPart[]): readonly DocxPart[] {
  const parts: DocxPart[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last?.isAcross !== piece.isAcross) parts.push(piece);
    else parts.splice(-1, 1, { ...last, children: [...last.children, ...piece.children] });
  }
  return parts;
}

function bodyPart(each: BodyParagraph): DocxPart {
  const children = each.role === 'table' ? docxTable(each) : [bodyParagraph(each)];
  return { isAcross: liesAcross(each), children };
}

function bodyParagraph(each: Exclude<BodyParagraph, { readonly role: 'table' }>): Paragraph {
  const face = (level: 1 | 2): Face => (level === 1 ? 'hei' : 'kai');
  const common = { alignment: AlignmentType.BOTH, indent: { firstLine: TWO_CHARACTERS } };
  if (each.role === 'heading') {
    return onGrid([run(each.text, face(each.level))], {
      ...common,
      keepNext: true,
      outlineLevel: each.level - 1,
    });
  }
  if (each.role === 'run-in') {
    return onGrid([run(each.lead, face(each.level)), run(each.text)], common);
  }
  return onGrid([run(each.text)], common);
}

/** Further lines begin below the first name, so many characters behind the edge. */
function behind(characters: number) {
  const left = characters * ONE_CHARACTER;
  return { indent: { left, hanging: left - TWO_CHARACTERS } };
}

const LABEL_CHARACTERS = 5;

function attachments(document: OfficialDocument): Paragraph[] {
  const lines = numberedAttachments(document).map(({ number, text }, index) =>
    index === 0
      ? onGrid([run(`附件：${number}${text}`)], behind(LABEL_CHARACTERS))
      : onGrid([run(`${number}${text}`)], { indent: { left: LABEL_CHARACTERS * ONE_CHARACTER } }),
  );
  return lines.length === 0 ? [] : [blank(), ...lines];
}

function attendance({ attendance: lists }: OfficialDocument): Paragraph[] {
  const lines = lists.map(({ label, text }) =>
    onGrid([run(`${label}：`, 'hei'), run(text)], behind(LABEL_CHARACTERS)),
  );
  return lines.length === 0 ? [] : [blank(), ...lines];
}

/** Name and day as on the laid-out pages; how wide they are is estimated by their characters. */
function signed(signature: Signature): Paragraph[] {
  const { issuers, signatory, date, isSealed } = signature;
  if (signatory) return bySignatory(signatory, date.text);
  if (isSealed && issuers.length > 1) return sealedByBodies(issuers, date.text);
  const [wide, long] = [Math.max(...issuers.map(({ text }) => widthOf(text))), widthOf(date.text)];
  const apart = (wide - long) / 2;
  const [nameRight, dateRight] = isSealed
    ? [Math.max(0, 4 - apart), Math.max(4, apart)]
    : [Math.max(2, 4 + long - wide), Math.max(2, wide - long)];
  // Names of several bodies begin below one another.
  const names = issuers.map(({ text }) => atRight([run(text)], nameRight + wide - widthOf(text)));
  return [
    ...(isSealed ? [blank(), blank()] : [blank()]),
    ...names,
    atRight([run(date.text)], dateRight),
  ];
}

/** A line that ends so many characters before the edge. */
function atRight(runs: readonly TextRun[], characters: number): Paragraph {
  return onGrid(runs, {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(characters * ONE_CHARACTER) },
    keepLines: true,
  });
}

/** Post and name two lines below the text, the day a blank line below them. */
function bySignatory(
  { post, name }: NonNullable<Signature['signatory']>,
  date: string,
): Paragraph[] {
  const names = [run(`${post.text}　　`), run(name.text, 'kai')];
  return [blank(), blank(), atRight(names, 4), blank(), atRight([run(date)], 4)];
}

/** How many seals stand in a row, by how wide their names are, as on the laid-out pages. */
const ROWS_OF_SEALS = [
  { count: 3, apartMm: 44.6, characters: 7.5 },
  { count: 2, apartMm: 70, characters: 12 },
] as const;
const ALONE = { count: 1, apartMm: 0 } as const;
const SEAL_LINES = 5;

/** As many names a row as they allow, at most three, under the middle of their seals, the last one above the day. */
function sealedByBodies(issuers: Signature['issuers'], date: string): Paragraph[] {
  const widest = Math.max(...issuers.map(({ text }) => widthOf(text)));
  const fitting = ROWS_OF_SEALS.find(
    ({ count, characters }) => count <= issuers.length && widest <= characters,
  );
  const { count: columns, apartMm } = fitting ?? ALONE;
  const apart = twips(apartMm);
  const lastMiddle = twips(TYPE_WIDTH_MM) - Math.round((4 + widthOf(date) / 2) * ONE_CHARACTER);
  const rows = Array.from({ length: Math.ceil(issuers.length / columns) }, (_, row) =>
    issuers.slice(row * columns, (row + 1) * columns),
  );
  const lines = rows.flatMap((names, row) => {
    const tabStops = names.map((_, index) => ({
      type: TabStopType.CENTER,
      position: lastMiddle - (names.length - 1 - index) * apart,
    }));
    const runs = names.flatMap(({ text }) => [new TextRun({ children: [new Tab()] }), run(text)]);
    const above = Array.from({ length: row === 0 ? 2 : SEAL_LINES - 1 }, blank);
    return [...above, onGrid(runs, { tabStops, keepLines: true })];
  });
  return [...lines, atRight([run(date)], 4)];
}

/** In characters: figures are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
}

/** Its label and name lie across where its table does. */
function annexParts({ label, title, body }: Annex): readonly DocxPart[] {
  const isAcross = liesAcross(body[0]);
  const opening = [
    onGrid([run(label, 'hei')], { pageBreakBefore: true }),
    ...[blank(), ...docxTitle(title), blank()],
  ];
  return [{ isAcross, children: opening }, ...body.map(bodyPart)];
}
