import { xmlText } from '../../../platform/typesetting/xml-text.ts';
import type { OfficialDocument } from '../core/official-document.ts';
import { FACES, LATIN_FACE, SIZES, TYPE_WIDTH_MM, twips } from './docx-looks.ts';

const LINE = 440;
const SIDE = 280;
const CHARACTERS_A_LINE = 26;
/** Eighths of a point: 0.35 mm outside, 0.25 mm between (GB/T 9704-2012, 7.4.1). */
const THICK = 8;
const THIN = 6;
const EMU_PER_MM = 36_000;
const EMU_PER_TWIP = 635;
const WIDTH = twips(TYPE_WIDTH_MM);
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const OLD_SHAPE = 'urn:schemas-microsoft-com:vml';

/**
 * The foot (版记) as a table in a text box that is anchored to the bottom of the type area: floating
 * tables and frames end up at the top of the page in some word processors. A program that knows no such
 * box takes the same table from the older kind of box beside it. Empty without a foot.
 */
export function docxFoot({ profile, foot }: OfficialDocument): string {
  const { lines, printed, copies } = foot;
  const names = lines.map(({ label, text }) => ({
    text: `${label}：${text}`,
    look: hanging([...label].length + 1),
  }));
  const both = printed && { text: `${printed.by.text}\t${printed.on.text}`, look: PRINTED };
  const count = copies && { text: copies.text, look: COPIES };
  const groups = [names, both ? [both] : [], count ? [count] : []].filter((one) => one.length > 0);
  if (groups.length === 0) return '';
  const isRuled = profile !== 'letter';
  const rows = groups.map((group) => group.map(({ text, look }) => paragraph(text, look)).join(''));
  const table =
    `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>` +
    '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="${WIDTH}"/></w:tblGrid>` +
    rows.map((content, index) => row(content, { index, count: rows.length, isRuled })).join('') +
    '</w:tbl>';
  const height = heightOf(groups.flat().map(({ text }) => text));
  const content = table + AFTER_TABLE;
  return (
    '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:r>' +
    `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice xmlns:wps="${SHAPE}" Requires="wps">` +
    `${anchored(content, height * EMU_PER_TWIP)}</mc:Choice>` +
    `<mc:Fallback>${olderBox(content, height)}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
  );
}

/** Further lines begin below the first name, behind the word and its colon. */
function hanging(characters: number): string {
  const label = characters * SIDE;
  return `<w:ind w:left="${SIDE + label}" w:right="${SIDE}" w:hanging="${label}"/>`;
}
const PRINTED = `<w:ind w:left="${SIDE}" w:right="${SIDE}"/>`;
const RIGHT_TAB = `<w:tabs><w:tab w:val="right" w:pos="${WIDTH - SIDE}"/></w:tabs>`;
const COPIES = `<w:ind w:right="${SIDE}"/><w:jc w:val="right"/>`;
/** A table needs a paragraph behind it. */
const AFTER_TABLE = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

function paragraph(text: string, properties: string): string {
  const tabs = text.includes('\t') ? RIGHT_TAB : '';
  return (
    `<w:p><w:pPr>${tabs}<w:spacing w:line="${LINE}" w:lineRule="exact"/>${properties}</w:pPr><w:r><w:rPr>` +
    `<w:rFonts w:ascii="${LATIN_FACE}" w:hAnsi="${LATIN_FACE}" w:eastAsia="${FACES.fang}" w:hint="eastAsia"/>` +
    `<w:sz w:val="${SIZES.small}"/></w:rPr>${text.split('\t').map(written).join('<w:tab/>')}</w:r></w:p>`
  );
}

function written(text: string): string {
  return `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
}

interface RowPlace {
  readonly index: number;
  readonly count: number;
  readonly isRuled: boolean;
}

function row(content: string, { index, count, isRuled }: RowPlace): string {
  const border = (side: string, size: number) =>
    `<w:${side} w:val="${isRuled ? 'single' : 'nil'}" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const top = border('top', index === 0 ? THICK : THIN);
  const bottom = border('bottom', index === count - 1 ? THICK : THIN);
  return (
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/><w:tcBorders>${top}` +
    `<w:left w:val="nil"/>${bottom}<w:right w:val="nil"/></w:tcBorders></w:tcPr>${content}</w:tc></w:tr>`
  );
}

/** What the box is first given, in twips; it grows with its text. */
function heightOf(lines: readonly string[]): number {
  const printed = lines.map((line) => Math.ceil([...line].length / CHARACTERS_A_LINE));
  return printed.reduce((sum, count) => sum + count, 0) * LINE + 60;
}

function anchored(content: string, height: number): string {
  const extent = `cx="${TYPE_WIDTH_MM * EMU_PER_MM}" cy="${height}"`;
  return (
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" ' +
    'locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>' +
    '<wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>' +
    '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>' +
    `<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>` +
    `<wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}">` +
    `<a:graphicData uri="${SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>` +
    `<a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>' +
    `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>` +
    '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:spAutoFit/></wps:bodyPr>' +
    '</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
  );
}

/** A box in the words that were in use before (VML). */
function olderBox(content: string, height: number): string {
  const style =
    `position:absolute;width:${WIDTH / 20}pt;height:${height / 20}pt;mso-position-horizontal:left;` +
    'mso-position-horizontal-relative:margin;mso-position-vertical:bottom;mso-position-vertical-relative:margin';
  return (
    `<w:pict><v:rect xmlns:v="${OLD_SHAPE}" style="${style}" filled="f" stroked="f">` +
    `<v:textbox style="mso-fit-shape-to-text:t" inset="0,0,0,0"><w:txbxContent>${content}</w:txbxContent>` +
    '</v:textbox></v:rect></w:pict>'
  );
}
