import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GreyPage, greyOf, readGreyPng, writeGreyPng } from './grey-png.ts';
import { drawPdf } from './pictures.ts';

const APPROVED = join(import.meta.dirname, '../../approved-pages');
const DIFFERENCES = join(tmpdir(), 'banshi-pages');
const PIXELS_PER_MM = 2;
/** A pixel this many of sixteen greys off shows something else; other machines smooth edges differently. */
const FAR = 6;
/** A page is looked at in squares of ten millimetres, so that one wrong character weighs as much as a page of them. */
const SQUARE = 10 * PIXELS_PER_MM;
/** Of the 400 pixels of a square, three characters wide. */
const FAR_PIXELS_MAX = 16;

/**
 * Holds the pages of a PDF against the approved pictures of that name, and says in a sentence what differs; nothing when
 * nothing does; or takes the pages for approved.
 */
export async function differencesFromApproved(
  name: string,
  pdf: Uint8Array,
  purpose: 'compare' | 'approve' = 'compare',
): Promise<readonly string[]> {
  const pages = (await drawPdf(pdf, PIXELS_PER_MM)).map(greyOf);
  if (purpose === 'approve') {
    approve(name, pages);
    return [];
  }
  const approved = await Promise.all(
    approvedFiles(name).map((file) => readGreyPng(readFileSync(join(APPROVED, file)))),
  );
  if (approved.length !== pages.length) {
    return [`${name} has ${pages.length} pages and not ${approved.length}.`];
  }
  return pages.flatMap((page, index) => {
    const before = approved[index];
    return before ? differenceOf({ page, before, name: `${name}-${index + 1}` }) : [];
  });
}

function approvedFiles(name: string): readonly string[] {
  const own = new RegExp(`^${name}-\\d+\\.png$`);
  return readdirSync(APPROVED)
    .filter((file) => own.test(file))
    .sort();
}

function approve(name: string, pages: readonly GreyPage[]): void {
  for (const file of approvedFiles(name)) rmSync(join(APPROVED, file));
  for (const [index, page] of pages.entries()) {
    writeFileSync(join(APPROVED, `${name}-${index + 1}.png`), writeGreyPng(page));
  }
}

interface Compared {
  readonly name: string;
  readonly page: GreyPage;
  readonly before: GreyPage;
}

function differenceOf(compared: Compared): readonly string[] {
  const { name, page, before } = compared;
  if (page.width !== before.width || page.height !== before.height) {
    return [`${name} is of another size than approved.`];
  }
  const squares = new Map<number, number>();
  const across = Math.ceil(page.width / SQUARE);
  for (const pixel of farPixels(page, before)) {
    const [row, column] = [Math.floor(pixel / page.width), pixel % page.width];
    const square = Math.floor(row / SQUARE) * across + Math.floor(column / SQUARE);
    squares.set(square, (squares.get(square) ?? 0) + 1);
  }
  const wrong = [...squares]
    .filter(([, count]) => count > FAR_PIXELS_MAX)
    .map(([square]) => square);
  const [first] = wrong.sort((one, other) => one - other);
  if (first === undefined) return [];
  mkdirSync(DIFFERENCES, { recursive: true });
  const path = join(DIFFERENCES, `${name}.png`);
  writeFileSync(path, writeGreyPng(sideBySide(compared)));
  const place = `${(first % across) * 10} mm from the left and ${Math.floor(first / across) * 10} mm from the top`;
  return [`${name} differs in ${wrong.length} squares, first ${place}: see ${path}.`];
}

function farPixels({ greys }: GreyPage, before: GreyPage): readonly number[] {
  return [...greys.keys()].filter(
    (pixel) => Math.abs((greys[pixel] ?? 0) - (before.greys[pixel] ?? 0)) > FAR,
  );
}

/** Approved, now, and what differs, in one picture. */
function sideBySide({ page, before }: Compared): GreyPage {
  const { width, height } = page;
  const white = new Uint8Array(width * height).fill(15);
  for (const pixel of farPixels(page, before)) white[pixel] = 0;
  const panels = [before.greys, page.greys, white];
  const greys = new Uint8Array(width * panels.length * height);
  for (const [index, panel] of panels.entries()) {
    for (let row = 0; row < height; row += 1) {
      greys.set(
        panel.subarray(row * width, (row + 1) * width),
        (row * panels.length + index) * width,
      );
    }
  }
  return { width: width * panels.length, height, greys };
}
