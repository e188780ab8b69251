/** `part` of `whole` in hundredths of `scale`, half up: 2 of 3 in per cent is 66.67. */
export function dividedBy(part: number, whole: number, scale: number): string | undefined {
  if (whole === 0) return undefined;
  const hundredths = Math.floor((2 * part * scale * 100 + whole) / (2 * whole));
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
