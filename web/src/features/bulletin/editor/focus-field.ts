import { pathsAbove } from './file-faults.ts';

/** Puts the cursor into the field at `path`, or into the nearest part of the file around it. */
export function focusField(path: string): void {
  const field = pathsAbove(path)
    .map((each) => document.getElementById(each))
    .find((each) => each !== null);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

/** The same for a field that is about to appear. */
export function focusSoon(path: string): void {
  requestAnimationFrame(() => focusField(path));
}
