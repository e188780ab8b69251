import { useState } from 'react';

/** Which rows are marked, and the way to mark one. */
export interface Marks {
  readonly marked: ReadonlySet<string>;
  readonly toggle: (caseId: string) => void;
}

/** Marks on rows, which live as long as the list is on screen. */
export function useMarks(): Marks & { readonly clear: () => void } {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setMarked((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return { marked, toggle, clear: () => setMarked(new Set()) };
}
