/** A character and where its left edge stands. All measures are millimetres from the top left corner. */
export interface Glyph {
  readonly character: string;
  readonly x: number;
}

/**
 * Characters of one font, size and colour on one line. Those of a line that is turned to the left stand
 * as on the page turned to the right, where the left edge of the paper is the upper one.
 */
export interface TextRun {
  readonly kind: 'text';
  /** The PostScript name of the face. */
  readonly font: string;
  readonly size: number;
  readonly color: string;
  readonly baseline: number;
  readonly glyphs: readonly Glyph[];
  /** Where the last character ends. */
  readonly right: number;
  readonly isTurned: boolean;
}

/** A step of an outline by its letter in OFD: move, line, cubic curve, quadratic curve, close. */
export interface PathStep {
  readonly letter: 'M' | 'L' | 'B' | 'Q' | 'C';
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dashes: readonly number[];
  readonly dashOffset: number;
  readonly miterLimit: number;
}

/** A line or an area. */
export interface Outline {
  readonly kind: 'outline';
  readonly steps: readonly PathStep[];
  readonly stroke: Stroke | undefined;
  readonly fill: { readonly color: string; readonly rule: 'nonzero' | 'even-odd' } | undefined;
}

/** What stands on a page, in the order in which it is drawn. */
export interface DisplayPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly (TextRun | Outline)[];
}

/** A laid-out document, free of the format that it was laid out in. */
export interface DisplayList {
  readonly title: string;
  readonly author: string;
  /** `2022-06-29`. */
  readonly createdOn: string;
  readonly pages: readonly DisplayPage[];
}

/** The smallest box around points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box around the points of an outline, without the width of its stroke. */
export function boxAround(steps: readonly PathStep[]): Box {
  const points = steps.flatMap((step) => step.points);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Where a box of a page turned to the right stands on the page itself. */
export function turnedBack({ left, top, right, bottom }: Box, pageHeight: number): Box {
  return { left: top, top: pageHeight - right, right: bottom, bottom: pageHeight - left };
}
