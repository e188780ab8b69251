import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { xmlText } from '../xml-text.ts';
import type { DisplayList, TextRun } from './display-list.ts';
import { measure, NAMESPACE, pageXml } from './page-xml.ts';

/** A font program that is embedded whole. */
export interface EmbeddedFont {
  readonly family: string;
  readonly content: Uint8Array;
}

/** Gives the face of that PostScript name with these characters. */
export type FontSource = (font: string, characters: ReadonlySet<string>) => Promise<EmbeddedFont>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
// Equal documents are equal files: the time of packing is nobody's matter, and local time none either.
const PACKED_AT = '1980-01-01T00:00:00';
const DOC_ID_LENGTH = 32;
const CFF_SIGNATURE = 'OTTO';

/**
 * The document as an OFD file (GB/T 33190-2016): text with its code points, lines and areas, the
 * fonts cut to what is used and embedded. Equal lists and fonts give equal bytes.
 */
export async function writeOfd(list: DisplayList, fontSource: FontSource): Promise<Buffer> {
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  const used = charactersByFont(list);
  const fontIds = new Map([...used.keys()].map((font) => [font, nextId()]));
  const fontId = (font: string) => fontIds.get(font) ?? 0;
  const pages = list.pages.map((page) => ({
    id: nextId(),
    content: pageXml(page, { nextId, fontId }),
  }));
  const files = new Map<string, Uint8Array>();
  const put = (name: string, xml: string) => files.set(name, strToU8(DECLARATION + xml));
  put('Doc_0/Document.xml', documentXml(list, { pageIds: pages.map(({ id }) => id), lastId }));
  const entries: string[] = [];
  for (const [font, characters] of used) {
    const { family, content } = await fontSource(font, characters);
    const file = `font_${fontId(font)}.${extensionOf(content)}`;
    files.set(`Doc_0/Res/${file}`, content);
    entries.push(
      `<ofd:Font ID="${fontId(font)}" FontName="${xmlText(font)}" FamilyName="${xmlText(family)}">` +
        `<ofd:FontFile>${file}</ofd:FontFile></ofd:Font>`,
    );
  }
  put(
    'Doc_0/PublicRes.xml',
    `<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts>${entries.join('')}</ofd:Fonts></ofd:Res>`,
  );
  for (const [index, page] of pages.entries()) put(pagePath(index), page.content);
  return packed(rootXml(list, files), files);
}

function charactersByFont({ pages }: DisplayList): ReadonlyMap<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const runs = pages.flatMap(({ items }) =>
    items.filter((item): item is TextRun => item.kind === 'text'),
  );
  for (const { font, glyphs } of runs) {
    const characters = used.get(font) ?? new Set();
    for (const { character } of glyphs) characters.add(character);
    used.set(font, characters);
  }
  return used;
}

function pagePath(index: number): string {
  return `Doc_0/Pages/Page_${index}/Content.xml`;
}

function extensionOf(font: Uint8Array): 'otf' | 'ttf' {
  return Buffer.from(font.subarray(0, 4)).toString('latin1') === CFF_SIGNATURE ? 'otf' : 'ttf';
}

function documentXml(
  { pages }: DisplayList,
  { pageIds, lastId }: { readonly pageIds: readonly number[]; readonly lastId: number },
): string {
  const { width = 0, height = 0 } = pages[0] ?? {};
  const places = pageIds.map(
    (id, index) => `<ofd:Page ID="${id}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  return (
    `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>${lastId}</ofd:MaxUnitID>` +
    `<ofd:PageArea><ofd:PhysicalBox>0 0 ${measure(width)} ${measure(height)}</ofd:PhysicalBox>` +
    '</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>' +
    `<ofd:Pages>${places.join('')}</ofd:Pages></ofd:Document>`
  );
}

function rootXml(
  { title, author, createdOn }: DisplayList,
  files: ReadonlyMap<string, Uint8Array>,
): string {
  const hash = createHash('sha256').update(`${title}\n${author}\n${createdOn}\n`);
  for (const [name, content] of files) hash.update(`${name}\n${content.length}\n`).update(content);
  const docId = hash.digest('hex').slice(0, DOC_ID_LENGTH);
  return (
    `<ofd:OFD ${NAMESPACE} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo>` +
    `<ofd:DocID>${docId}</ofd:DocID><ofd:Title>${xmlText(title)}</ofd:Title>` +
    `<ofd:Author>${xmlText(author)}</ofd:Author><ofd:CreationDate>${createdOn}</ofd:CreationDate>` +
    '<ofd:Creator>Banshi</ofd:Creator></ofd:DocInfo>' +
    '<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'
  );
}

function packed(root: string, files: ReadonlyMap<string, Uint8Array>): Buffer {
  const all = { 'OFD.xml': strToU8(DECLARATION + root), ...Object.fromEntries(files) };
  return Buffer.from(zipSync(all, { mtime: PACKED_AT }));
}
