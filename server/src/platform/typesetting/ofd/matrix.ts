/** An affine matrix as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
export const MM_PER_POINT = 25.4 / 72;

/** First `second`, then `first`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [u, v, w, x, y, z] = second;
  return [
    a * u + c * v,
    b * u + d * v,
    a * w + c * x,
    b * w + d * x,
    a * y + c * z + e,
    b * y + d * z + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, { x, y }: { x: number; y: number }) {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
