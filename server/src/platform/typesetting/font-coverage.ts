const UNICODE_FULL = 12;
const UNICODE_BASIC = 4;
const CMAP_TAG = 0x636d6170;

/** Whether a font has a glyph for a code point, by its cmap table (formats 4 and 12 of OpenType). */
export function readCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = cmapAt(view);
  const count = view.getUint16(cmap + 2);
  const ranges: (readonly [number, number])[] = [];
  for (let record = 0; record < count; record += 1) {
    const table = cmap + view.getUint32(cmap + 4 + record * 8 + 4);
    const format = view.getUint16(table);
    if (format === UNICODE_FULL) ranges.push(...fullRanges(view, table));
    if (format === UNICODE_BASIC) ranges.push(...basicRanges(view, table));
  }
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

function cmapAt(view: DataView): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    if (view.getUint32(at) === CMAP_TAG) return view.getUint32(at + 8);
  }
  throw new Error('The font has no cmap table');
}

function fullRanges(view: DataView, table: number): readonly (readonly [number, number])[] {
  return Array.from({ length: view.getUint32(table + 12) }, (_, index) => {
    const at = table + 16 + index * 12;
    return [view.getUint32(at), view.getUint32(at + 4)] as const;
  });
}

function basicRanges(view: DataView, table: number): readonly (readonly [number, number])[] {
  const segments = view.getUint16(table + 6) / 2;
  return Array.from({ length: segments }, (_, index) => {
    const last = view.getUint16(table + 14 + index * 2);
    return [view.getUint16(table + 16 + segments * 2 + index * 2), last] as const;
  });
}
