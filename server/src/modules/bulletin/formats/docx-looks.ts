/** Twentieths of a point: 22 lines of the grid of GB/T 9704 in 225 mm; with 580 there would be 21. */
export const LINE_PITCH = 579;
/** 三号 is 16 pt; at 98 per cent 28 characters fill 156 mm without condensed spacing, which drops marks. */
export const BODY_SCALE = 98;

/** Half-points, as a word processor counts. */
export const SIZES = { body: 32, small: 28, title: 44, series: 104 } as const;
export const TYPE_WIDTH_MM = 156;
/** Of a page that lies across: as wide as the type area is high. */
export const ACROSS_WIDTH_MM = 225;
export const OFFICIAL_RED = 'E60012';

/** The faces by the names that an office computer has them under. */
export const FACES = {
  fang: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
  bsong: '方正小标宋简体',
} as const;
export type Face = keyof typeof FACES;
export const LATIN_FACE = 'Times New Roman';

export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
