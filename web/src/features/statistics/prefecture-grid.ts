import type { Texts } from '../../text/texts.ts';

/** The codes of the prefectures, as the texts name them. */
type Prefecture = `${keyof Texts['dashboard']['map']['prefectures']}`;

/** Where a prefecture stands on the tile map: column and row from the north-west. */
export interface Tile {
  readonly code: Prefecture;
  readonly column: number;
  readonly row: number;
}

/** The twenty-one prefectures of Sichuan, roughly where they lie. */
export const PREFECTURE_TILES: readonly Tile[] = [
  { code: '513200', column: 2, row: 1 },
  { code: '510700', column: 3, row: 1 },
  { code: '510800', column: 4, row: 1 },
  { code: '511900', column: 5, row: 1 },
  { code: '511700', column: 6, row: 1 },
  { code: '513300', column: 1, row: 2 },
  { code: '510100', column: 2, row: 2 },
  { code: '510600', column: 3, row: 2 },
  { code: '510900', column: 4, row: 2 },
  { code: '511300', column: 5, row: 2 },
  { code: '511600', column: 6, row: 2 },
  { code: '511800', column: 1, row: 3 },
  { code: '511400', column: 2, row: 3 },
  { code: '512000', column: 3, row: 3 },
  { code: '511000', column: 4, row: 3 },
  { code: '513400', column: 1, row: 4 },
  { code: '511100', column: 2, row: 4 },
  { code: '510300', column: 3, row: 4 },
  { code: '510500', column: 4, row: 4 },
  { code: '510400', column: 1, row: 5 },
  { code: '511500', column: 3, row: 5 },
];

const PREFECTURE_DIGITS = 4;
const SHADES = 5;

/** The areas of a prefecture and its counties go by its first four digits. */
export function prefixOf(code: string): string {
  return code.slice(0, PREFECTURE_DIGITS);
}

/** How dark a tile is, 0 where there is nothing, up to 5: even steps up to the greatest, so that order shows in grey. */
export function shadeOf(count: number, greatest: number): number {
  if (count <= 0 || greatest <= 0) return 0;
  return Math.max(1, Math.ceil((count / greatest) * SHADES));
}
