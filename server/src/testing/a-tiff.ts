interface Scan {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  /** What the first directory says of both sides, where it lies. */
  readonly claimed?: number;
  /** The last page names the first as the next. */
  readonly goesRound?: boolean;
}

const HEAD_BYTES = 8;
const SHORT = 3;
const LONG = 4;

/** A scan in black and white without compression; every second page is black in its upper half. */
export function aTiff({ width, height, pages, claimed, goesRound = false }: Scan): Buffer {
  const rowBytes = Math.ceil(width / 8);
  const tags = (page: number, dataAt: number): [number, number, number][] => [
    [256, LONG, page === 0 ? (claimed ?? width) : width],
    [257, LONG, page === 0 ? (claimed ?? height) : height],
    [258, SHORT, 1],
    [259, SHORT, 1],
    [262, SHORT, 0],
    [273, LONG, dataAt],
    [278, LONG, height],
    [279, LONG, rowBytes * height],
  ];
  const directoryBytes = 2 + tags(0, 0).length * 12 + 4;
  const pageBytes = rowBytes * height + directoryBytes;
  const directoryAt = (page: number) => HEAD_BYTES + page * pageBytes + rowBytes * height;
  const head = Buffer.from('49492a0000000000', 'hex');
  head.writeUInt32LE(directoryAt(0), 4);
  const parts = Array.from({ length: pages }, (_, page) => {
    const points = Buffer.alloc(rowBytes * height);
    // White is zero: ink is what is set.
    if (page % 2 === 1) points.fill(0xff, 0, rowBytes * Math.floor(height / 2));
    const after = goesRound ? directoryAt(0) : 0;
    const next = page + 1 < pages ? directoryAt(page + 1) : after;
    return Buffer.concat([points, directory(tags(page, HEAD_BYTES + page * pageBytes), next)]);
  });
  return Buffer.concat([head, ...parts]);
}

function directory(tags: readonly [number, number, number][], next: number): Buffer {
  const bytes = Buffer.alloc(2 + tags.length * 12 + 4);
  bytes.writeUInt16LE(tags.length, 0);
  for (const [place, [tag, type, value]] of tags.entries()) {
    const at = 2 + place * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  }
  bytes.writeUInt32LE(next, bytes.length - 4);
  return bytes;
}
