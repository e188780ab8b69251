/** What a browser keeps in one canvas at most, with room to spare. */
const CANVAS_PIXELS_MAX = 16_000_000;

/** The scale at which something of this size may be drawn, as large as wanted where there is room. */
export function shrinkToCanvas(
  { width, height }: { readonly width: number; readonly height: number },
  wanted: number,
): number {
  return Math.min(wanted, Math.sqrt(CANVAS_PIXELS_MAX / (width * height)));
}
