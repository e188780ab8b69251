import { type Box, boxAround, type Outline, type Point } from './display-list.ts';
import { unsupported } from './pen.ts';

// What a rounding of the compiler may let stand outside its clip.
const CLIP_SLACK_MM = 0.05;

/** The window that a clip leaves open. */
export function rectangleOf(steps: Outline['steps']): Box {
  const box = boxAround(steps);
  const isCorner = ({ x, y }: Point) =>
    (x === box.left || x === box.right) && (y === box.top || y === box.bottom);
  if (!steps.flatMap((step) => step.points).every(isCorner)) {
    throw unsupported('a clip that is no upright rectangle');
  }
  return box;
}

/** What both windows leave open. */
export function meeting(one: Box | undefined, other: Box): Box {
  if (!one) return other;
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Whether a window shows all of a box. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - CLIP_SLACK_MM &&
    inner.top >= outer.top - CLIP_SLACK_MM &&
    inner.right <= outer.right + CLIP_SLACK_MM &&
    inner.bottom <= outer.bottom + CLIP_SLACK_MM
  );
}
