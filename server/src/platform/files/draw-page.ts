import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnPage } from './page-messages.ts';
import { tiffPage } from './tiff-page.ts';
import { LETTER_SIDE, rowsAcross, stepAcross } from './watermark-rows.ts';

/** Enough to read what a document says, too little to print it as one. */
const LONGEST_SIDE = 1_200;
/** Of what is drawn only because no browser can, small print is to be read as well. */
const LONGEST_SIDE_OPEN = 2_400;
const QUALITY = 80;
const FONT = 'Watermark';
const FONT_FILE = join(import.meta.dirname, '../../../../assets/fonts/NotoSansSC_500Medium.ttf');
const LINE_SIDE = 30;
/** Close enough together that no part of a card is without a line. */
const STEP_DOWN = 150;
const GAP_DOWN = 60;
const SLANT = -Math.PI / 7;

/** The page as a JPEG with the lines written across all of it; made anew, so that nothing said aside is left. */
export async function drawPage(path: string, wanted: DrawnPage): Promise<Uint8Array> {
  GlobalFonts.registerFromPath(FONT_FILE, FONT);
  const canvas = await canvasOf(await readFile(path), wanted);
  writeAcross(canvas, wanted.lines);
  return canvas.encode('jpeg', QUALITY);
}

async function canvasOf(content: Buffer, { mediaType, page, lines }: DrawnPage): Promise<Canvas> {
  if (mediaType === 'application/pdf') return pdfPage(content, page);
  if (mediaType !== 'image/tiff') return picture(content);
  return tiffPage(content, page, lines.length > 0 ? LONGEST_SIDE : LONGEST_SIDE_OPEN);
}

async function picture(content: Buffer): Promise<Canvas> {
  const image = await loadImage(content);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function pdfPage(content: Buffer, number: number): Promise<Canvas> {
  const loading = getDocument({
    data: new Uint8Array(content),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const page = await document.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const scale = LONGEST_SIDE / Math.max(natural.width, natural.height);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // The library draws on what has the shape of a canvas of the browser, as this one has.
    type Drawable = Parameters<typeof page.render>[0]['canvas'];
    await page.render({ canvas: canvas as unknown as Drawable, viewport }).promise;
    return canvas;
  } finally {
    await loading.destroy();
  }
}

function writeAcross(canvas: Canvas, lines: readonly string[]): void {
  const pen = canvas.getContext('2d');
  const reach = Math.hypot(canvas.width, canvas.height);
  const rows = rowsAcross(lines);
  const step = stepAcross(rows);
  const stepDown = Math.max(STEP_DOWN, rows.length * LINE_SIDE + GAP_DOWN);
  pen.font = `${LETTER_SIDE}px ${FONT}`;
  pen.fillStyle = 'rgba(179, 38, 30, 0.42)';
  pen.rotate(SLANT);
  for (let down = -reach; down < reach; down += stepDown) {
    for (let across = -reach; across < reach; across += step) {
      for (const [index, row] of rows.entries()) {
        pen.fillText(row, across, down + index * LINE_SIDE);
      }
    }
  }
}
