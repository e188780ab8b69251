import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const POINTS_PER_MM = 72 / 25.4;
/** A pixel this far from its counterpart differs in what it shows, and not by the smoothing of an edge. */
const FAR = 128;

export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The pages of a PDF as pictures, with so many pixels a millimetre. */
export async function drawPdf(pdf: Uint8Array, pixelsPerMm: number): Promise<readonly Picture[]> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pictures: Picture[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: pixelsPerMm / POINTS_PER_MM });
    const [width, height] = [viewport.width, viewport.height].map(Math.floor) as [number, number];
    const factory = file.canvasFactory as { create(width: number, height: number): Drawing };
    const { context } = factory.create(width, height);
    await page.render({ canvas: null, canvasContext: context, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    pictures.push({ data, width, height });
  }
  await file.loadingTask.destroy();
  return pictures;
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>;
type PageProxy = Awaited<ReturnType<File['getPage']>>;

/** The drawing surface that comes with the reader; its type is left open there. */
interface Drawing {
  readonly context: Parameters<PageProxy['render']>[0]['canvasContext'];
}

/** The share of pixels of two pictures of one size that show something else. */
export function differenceOf(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const far = Array.from({ length: one.width * one.height }, (_, pixel) =>
    [0, 1, 2].some(
      (channel) =>
        Math.abs((one.data[pixel * 4 + channel] ?? 0) - (other.data[pixel * 4 + channel] ?? 0)) >
        FAR,
    ),
  );
  return far.filter(Boolean).length / far.length;
}
