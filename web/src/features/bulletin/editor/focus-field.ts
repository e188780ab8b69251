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

/**
 * Keeps the focus with a part of the sheet that is about to stand elsewhere: on the control that had it where that one
 * can still be used, else in the text of the part, at `caret` where one is given.
 */
export function focusPiece(key: string, caret?: number): void {
  const had = document.activeElement;
  requestAnimationFrame(() => {
    const piece = document.querySelector<HTMLElement>(`[data-piece="${key}"]`);
    const field = piece?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input[type="text"]',
    );
    const isKept = caret === undefined && had !== null && piece?.contains(had) === true;
    const target = isKept && had instanceof HTMLElement && !had.matches(':disabled') ? had : field;
    target?.focus({ preventScroll: true });
    piece?.scrollIntoView({ block: 'nearest' });
    if (caret !== undefined) field?.setSelectionRange(caret, caret);
  });
}
