import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import UTIF from 'utif2';

/** One page of a TIFF, its points averaged until the longest side is as long as wanted at most. */
export function tiffPage(content: Buffer, number: number, longestSide: number): Canvas {
  const bytes = new Uint8Array(content).buffer;
  const page = UTIF.decode(bytes)[number - 1];
  if (!page) throw new Error(`there is no page ${number}`);
  UTIF.decodeImage(bytes, page);
  const { width, height } = page;
  const step = Math.max(1, Math.ceil(Math.max(width, height) / longestSide));
  const small = averaged({ data: UTIF.toRGBA8(page), width, height }, step);
  const canvas = createCanvas(small.width, small.height);
  const drawn = new ImageData(small.data, small.width, small.height);
  canvas.getContext('2d').putImageData(drawn, 0, 0);
  return canvas;
}

interface Points<Bytes> {
  readonly data: Bytes;
  readonly width: number;
  readonly height: number;
}

/** Each point from `step` by `step` of the page: thin black lines stay grey and do not vanish. */
function averaged(
  { data, width, height }: Points<Uint8Array>,
  step: number,
): Points<Uint8ClampedArray<ArrayBuffer>> {
  const [wide, high] = [Math.floor(width / step), Math.floor(height / step)];
  const small = new Uint8ClampedArray(wide * high * 4);
  for (let place = 0; place < small.length; place += 1) {
    const [point, channel] = [place >> 2, place & 3];
    const [left, top] = [(point % wide) * step, Math.floor(point / wide) * step];
    small[place] = meanOf({ data, width, height }, { left, top, step, channel });
  }
  return { data: small, width: wide, height: high };
}

interface Block {
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly channel: number;
}

function meanOf({ data, width }: Points<Uint8Array>, { left, top, step, channel }: Block): number {
  let sum = 0;
  for (let down = top; down < top + step; down += 1) {
    for (let across = left; across < left + step; across += 1) {
      sum += data[(down * width + across) * 4 + channel] ?? 0;
    }
  }
  return sum / (step * step);
}
