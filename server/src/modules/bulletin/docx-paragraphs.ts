import { AlignmentType, type Paragraph } from 'docx';
import type { BodyParagraph } from './core/bulletin-body.ts';
import {
  type Annex,
  numberedAttachments,
  type OfficialDocument,
  type Signature,
} from './core/official-document.ts';
import { docxHead, docxTitle } from './docx-head.ts';
import type { Face } from './docx-looks.ts';
import { blank, onGrid, run } from './docx-runs.ts';

const ONE_CHARACTER = 320;
const TWO_CHARACTERS = 2 * ONE_CHARACTER;

/** Everything from the red name to the last word before the foot. */
export function docxParagraphs(document: OfficialDocument): Paragraph[] {
  const { title, subtitle, addressee, body, signature, note, annexes } = document;
  const period =
    subtitle && onGrid([run(subtitle.text, 'kai')], { alignment: AlignmentType.CENTER });
  return [
    ...[...docxHead(document), ...docxTitle(title)],
    ...(period ? [period] : []),
    blank(),
    ...(addressee ? [onGrid([run(addressee.text)])] : []),
    ...body.map(bodyParagraph),
    ...attachments(document),
    ...attendance(document),
    ...(signature ? signed(signature) : []),
    ...(note ? [onGrid([run(note.text)], { indent: { left: TWO_CHARACTERS } })] : []),
    ...annexes.flatMap(annexParagraphs),
  ];
}

function bodyParagraph(each: BodyParagraph): Paragraph {
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
function signed({ issuer, date, isSealed }: Signature): Paragraph[] {
  const [wide, long] = [widthOf(issuer.text), widthOf(date.text)];
  const apart = (wide - long) / 2;
  const [nameRight, dateRight] = isSealed
    ? [Math.max(0, 4 - apart), Math.max(4, apart)]
    : [Math.max(2, 4 + long - wide), Math.max(2, wide - long)];
  const line = (text: string, right: number) =>
    onGrid([run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * ONE_CHARACTER) },
      keepLines: true,
    });
  const above = isSealed ? [blank(), blank()] : [blank()];
  return [...above, line(issuer.text, nameRight), line(date.text, dateRight)];
}

/** In characters: figures are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
}

function annexParagraphs({ label, title, body }: Annex): Paragraph[] {
  return [
    onGrid([run(label, 'hei')], { pageBreakBefore: true }),
    ...[blank(), ...docxTitle(title), blank()],
    ...body.map(bodyParagraph),
  ];
}
