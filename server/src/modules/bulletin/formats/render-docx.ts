import { Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { assert } from '../../../kernel/assert.ts';
import { makerOf, nameOf, type OfficialDocument } from '../core/official-document.ts';
import { docxFoot } from './docx-foot.ts';
import { SIZES } from './docx-looks.ts';
import { acrossSection, uprightSection } from './docx-pages.ts';
import { type DocxPart, docxParts } from './docx-paragraphs.ts';
import { fontOf } from './docx-runs.ts';

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
    sections: sectionsOf(document).map(({ isAcross, children }, index) => ({
      ...(isAcross ? acrossSection() : uprightSection(document, index === 0)),
      children,
    })),
  });
}

/** A foot stands on an upright page. */
function sectionsOf(document: OfficialDocument): readonly DocxPart[] {
  const parts = docxParts(document);
  const isAlone = parts.at(-1)?.isAcross && docxFoot(document) !== '';
  return isAlone ? [...parts, { isAcross: false, children: [] }] : parts;
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
    return withLowEnds(xml.slice(0, end)) + docxFoot(document) + xml.slice(end);
  });
  change('word/settings.xml', (xml) =>
    xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'),
  );
  change('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${document.issueDate}T00:00:00Z`),
  );
  return Buffer.from(zipSync(parts, { mtime: PACKED_AT }));
}

/** The paragraph that ends a part of the pages takes no line, lest a full page be followed by an empty one. */
function withLowEnds(xml: string): string {
  return xml.replaceAll(
    '<w:p><w:pPr><w:sectPr>',
    '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr>',
  );
}
