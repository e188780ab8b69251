import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { assert } from '../../kernel/assert.ts';
import { makerOf, nameOf, type OfficialDocument } from './core/official-document.ts';
import { docxFoot } from './docx-foot.ts';
import { letterHeader, letterRule } from './docx-head.ts';
import { LINE_PITCH, SIZES, twips } from './docx-looks.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { fontOf } from './docx-runs.ts';

const MARGINS_MM = { top: 37, left: 28, right: 26, bottom: 35 } as const;
/** From the edge of the paper to the line of the page number, 7 mm under the type area. */
const FOOTER_MM = 22;
/** Only letters have something there, the name of the body. */
const HEADER_MM = 30;
const SIDE = 280;
// Equal documents are equal files, so nothing tells when or where they were packed.
const PACKED_AT = '1980-01-01T00:00:00';

/**
 * The document as the copy to edit (DOCX): its fonts are the office computer's, its breaks those of
 * the word processor. The official pages are the PDF's. Equal documents give equal bytes.
 */
export async function renderDocx(document: OfficialDocument): Promise<Buffer> {
  const packed = await Packer.toBuffer(wordDocument(document));
  return finished(packed, document);
}

function wordDocument(document: OfficialDocument): Document {
  return new Document({
    creator: makerOf(document),
    lastModifiedBy: makerOf(document),
    title: nameOf(document),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf('fang'),
            size: SIZES.body,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [{ ...sectionOf(document), children: docxParagraphs(document) }],
  });
}

function sectionOf(document: OfficialDocument): Omit<ISectionOptions, 'children'> {
  const { top, left, right, bottom } = MARGINS_MM;
  const isLetter = document.profile === 'letter';
  return {
    properties: {
      titlePage: isLetter,
      page: {
        size: { width: twips(210), height: twips(297) },
        margin: {
          top: twips(top),
          left: twips(left),
          right: twips(right),
          bottom: twips(bottom),
          header: twips(HEADER_MM),
          footer: twips(FOOTER_MM),
        },
      },
      // Lines alone: with characters in the grid, LibreOffice sets 18 of them a line.
      grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
    },
    ...(isLetter && { headers: { first: new Header({ children: letterHeader(document) }) } }),
    footers: {
      ...(isLetter && { first: new Footer({ children: [letterRule('below')] }) }),
      default: pageNumber(AlignmentType.RIGHT),
      even: pageNumber(AlignmentType.LEFT),
    },
  };
}

/** — 3 —, right on odd pages and left on even ones. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'].map(
    (child) => new TextRun({ children: [child], font: fontOf('song'), size: SIZES.small }),
  );
  const indent = { left: SIDE, right: SIDE };
  return new Footer({ children: [new Paragraph({ alignment, indent, children })] });
}

/** Adds what the library has no words for, and takes out the time of packing. */
function finished(packed: Buffer, document: OfficialDocument): Buffer {
  const parts = unzipSync(new Uint8Array(packed));
  const change = (name: string, edit: (xml: string) => string) => {
    const part = parts[name];
    assert(part, `the library writes ${name}`);
    parts[name] = strToU8(edit(strFromU8(part)));
  };
  // What the editor typed is escaped, so the last section properties are the library's own.
  change('word/document.xml', (xml) => {
    const end = xml.lastIndexOf('<w:sectPr');
    return xml.slice(0, end) + docxFoot(document) + xml.slice(end);
  });
  change('word/settings.xml', (xml) =>
    xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'),
  );
  change('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${document.issueDate}T00:00:00Z`),
  );
  return Buffer.from(zipSync(parts, { mtime: PACKED_AT }));
}
