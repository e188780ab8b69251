import { crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Picture } from './pictures.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS = 4;
const GREYS = 2 ** BITS;
const GREY_COLOUR_TYPE = 0;

/** A page in sixteen greys, one byte a pixel, 0 black to 15 white. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** A picture in sixteen greys: what is red prints as a dark grey. */
export function greyOf({ data, width, height }: Picture): GreyPage {
  const greys = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
    return Math.round((0.3 * red + 0.59 * green + 0.11 * blue) / (256 / GREYS) - 0.5);
  });
  return { width, height, greys };
}

/** The page as a PNG of four bits a pixel: a tenth of what a canvas writes. */
export function writeGreyPng({ width, height, greys }: GreyPage): Buffer {
  const rowBytes = Math.ceil(width / 2);
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (const [pixel, grey] of greys.entries()) {
    const column = pixel % width;
    const at = Math.floor(pixel / width) * (rowBytes + 1) + 1 + (column >> 1);
    rows[at] = (rows[at] ?? 0) | (column % 2 === 0 ? grey << BITS : grey);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([BITS, GREY_COLOUR_TYPE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Reads a PNG back as a grey page. */
export async function readGreyPng(png: Buffer): Promise<GreyPage> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return greyOf({ data, width: image.width, height: image.height });
}
