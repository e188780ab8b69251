import { assert } from '../../kernel/assert.ts';

const TOP_LEVEL = /^ {4}<(?!\/)/;

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly string[];
  readonly glyphs: ReadonlyMap<string, string>;
}

/**
 * Splits the compiler's picture, all pages one above the other, into one picture a page with the
 * glyphs that it uses. In it, a page is a background and a group; glyphs follow the last page.
 */
export function splitSvgPages(svg: string): readonly string[] {
  const sheet = readSheet(svg);
  const pageCount = Math.floor(sheet.elements.length / 2);
  assert(pageCount > 0, 'the compiler wrote an SVG without pages');
  const pageHeight = sheet.height / pageCount;
  return Array.from({ length: pageCount }, (_, index) => {
    const group = sheet.elements[index * 2 + 1] ?? '';
    return pagePicture(group, { ...sheet, height: pageHeight, top: pageHeight * index });
  });
}

function readSheet(svg: string): Sheet {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  assert(
    width !== undefined && height !== undefined,
    'the compiler wrote an SVG without a viewBox',
  );
  const lines = svg.split('\n');
  const definitions = lines.findIndex((line) => line.startsWith('    <defs'));
  const end = definitions < 0 ? lines.length - 1 : definitions;
  const starts = lines.flatMap((line, index) =>
    index > 0 && index < end && TOP_LEVEL.test(line) ? [index] : [],
  );
  return {
    width: Number(width),
    height: Number(height),
    elements: starts.map((start, order) => lines.slice(start, starts[order + 1] ?? end).join('\n')),
    glyphs: readGlyphs(lines.slice(end).join('\n')),
  };
}

function readGlyphs(definitions: string): ReadonlyMap<string, string> {
  const symbols = definitions.matchAll(/<symbol id="([^"]+)"[\s\S]*?<\/symbol>/g);
  return new Map([...symbols].map(([symbol, id = '']) => [id, rounded(symbol)]));
}

/** Outlines as they were rounded before: an editor's next page has nearly all glyphs of the last. */
const known = new Map<string, string>();
const KNOWN_MAX = 5_000;

/** Outlines to a hundredth of a point: half the size, and no eye sees the difference. */
function rounded(outline: string): string {
  const before = known.get(outline);
  if (before !== undefined) return before;
  const short = outline.replace(/-?\d+\.\d{3,}/g, (figure) =>
    String(Math.round(Number(figure) * 100) / 100),
  );
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(outline, short);
  return short;
}

function pagePicture(
  group: string,
  { width, height, top, glyphs }: Pick<Sheet, 'width' | 'height' | 'glyphs'> & { top: number },
): string {
  const used = new Set([...group.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id));
  const symbols = [...used].flatMap((id) => glyphs.get(id) ?? []);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ` viewBox="0 ${top} ${width} ${height}" width="${width}pt" height="${height}pt">`,
    `<rect x="0" y="${top}" width="${width}" height="${height}" fill="#fff"/>`,
    `<defs>${symbols.join('\n')}</defs>`,
    group,
    '</svg>',
  ].join('\n');
}
