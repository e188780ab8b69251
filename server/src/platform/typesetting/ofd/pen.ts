import type { Box, Outline, Point, TextRun } from './display-list.ts';
import { apply, IDENTITY, type Matrix, MM_PER_POINT } from './matrix.ts';

/** A font as the reader knows it. */
export interface ReadFont {
  readonly name: string;
  readonly vertical: boolean;
}

/** One glyph of a line of text. */
export interface ReadGlyph {
  readonly unicode: string;
  readonly width: number;
}

/** How what is drawn next will look, and where it will stand. */
export interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly miterLimit: number;
  readonly dashes: readonly number[];
  readonly dashOffset: number;
  readonly font: string;
  readonly size: number;
  readonly clip: Box | undefined;
}

/** The page that is drawn on, and its fonts. */
export interface Paper {
  readonly heightPoints: number;
  readonly fontOf: (id: string) => ReadFont;
}

/** What goes through the operators of a page from the first to the last. */
export interface Pen {
  readonly paper: Paper;
  readonly items: (TextRun | Outline)[];
  readonly kept: State[];
  state: State;
  /** The matrix of the line of text. */
  line: Matrix;
  /** The next path is a clip. */
  isClipping: boolean;
}

/** The state that a page begins with (ISO 32000-1, 8.4). */
export function firstState(): State {
  return {
    matrix: IDENTITY,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    miterLimit: 10,
    dashes: [],
    dashOffset: 0,
    font: '',
    size: 0,
    clip: undefined,
  };
}

/** A point of the page in millimetres from its top left corner. */
export function place(matrix: Matrix, point: Point, paper: Paper): Point {
  const { x, y } = apply(matrix, point);
  return { x: x * MM_PER_POINT, y: (paper.heightPoints - y) * MM_PER_POINT };
}

/** An OFD page of ours cannot hold this; the page must not leave the house without it. */
export function unsupported(what: string): Error {
  return new Error(`The page holds what an OFD page of ours cannot hold: ${what}`);
}
