import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const POINTS_PER_MM = 72 / 25.4;
const LEAST_SIZE = 0.01;
const PAGE_NUMBER = /^—\d+—$/;
const FORBIDDEN_AT_START = /^[。，、；：？！）》」』】〕〉”’…·％%℃]/;
const FORBIDDEN_AT_END = /[（《「『【〔〈“‘]$/;

/**
 * A line of a page, white space removed; lengths in millimetres from the left and upper edge of the paper, of a
 * line that is turned to the left from the lower and the left edge.
 */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly isTurned: boolean;
}

export interface ReadPdf {
  /** The lines of each page from top to bottom. */
  readonly pages: readonly (readonly PdfLine[])[];
  /** What a reader takes out of the file, in its order and without white space. */
  readonly text: string;
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Reads a PDF with pdf.js; poppler would fold look-alike radicals and hide that fault. */
export async function readPdfLines(pdf: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: (readonly PdfLine[])[] = [];
  let text = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await readPage(file, number);
    pages.push(page.lines);
    text += page.text;
  }
  await file.loadingTask.destroy();
  return { pages, text };
}

async function readPage(file: File, number: number) {
  const page = await file.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const rows = new Map<string, PdfLine>();
  let text = '';
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const { row, ...piece } = pieceOf(item, height);
    const known = rows.get(row);
    rows.set(row, {
      ...piece,
      text: (known?.text ?? '') + piece.text,
      left: Math.min(known?.left ?? Number.POSITIVE_INFINITY, piece.left),
      right: Math.max(known?.right ?? 0, piece.right),
    });
    text += piece.text;
  }
  const lines = [...rows.values()].sort((above, below) => above.baseline - below.baseline);
  return { lines, text };
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

function pieceOf({ str, width, transform }: Item, height: number): PdfLine & { row: string } {
  const [upright = 0, , , , x = 0, y = 0] = transform;
  const isTurned = Math.abs(upright) < LEAST_SIZE;
  const [along, below] = isTurned ? [y, x] : [x, height - y];
  return {
    row: `${isTurned} ${Math.round(isTurned ? x : y)}`,
    text: str.replace(/\s/g, ''),
    left: along / POINTS_PER_MM,
    right: (along + width) / POINTS_PER_MM,
    baseline: below / POINTS_PER_MM,
    isTurned,
  };
}

/** The lines of a page but for its number. */
export function typeLines(page: readonly PdfLine[]): readonly PdfLine[] {
  return page.filter(({ text }) => !PAGE_NUMBER.test(text));
}

/** The line that numbers the page. */
export function numberLine(page: readonly PdfLine[]): PdfLine | undefined {
  return page.find(({ text }) => PAGE_NUMBER.test(text));
}

/** Lines that begin or end with a mark that must not stand there (禁则). */
export function wrongLines({ pages }: ReadPdf): readonly string[] {
  return pages
    .flatMap(typeLines)
    .map(({ text }) => text)
    .filter((text) => FORBIDDEN_AT_START.test(text) || FORBIDDEN_AT_END.test(text));
}

/** Text without page numbers and white space. */
export function spoken(text: string): string {
  return text.replace(/\s/g, '').replace(/—\d+—/g, '');
}

/** Which fonts the pages use, by the name that the reader gives them, and whether the file carries each. */
export async function fontsOf(pdf: Uint8Array): Promise<ReadonlyMap<string, boolean>> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== OPS.setFont) continue;
      const id = String(argsArray[index]?.[0]);
      const { missingFile } = page.commonObjs.get(id) as { readonly missingFile?: boolean };
      fonts.set(id, missingFile === false);
    }
  }
  await file.loadingTask.destroy();
  return fonts;
}
