import type { ComponentType } from 'react';

/** What shows the warnings and cards of a case; the app puts it in its place. */
export type AlertsPart = ComponentType<{ readonly caseId: string }>;

/** What marks a case of a list by its open warnings and cards; `listed` are all the cases of the list. */
export type MarkPart = ComponentType<{
  readonly caseId: string;
  readonly listed: readonly string[];
}>;

/** What lists the cards of supervision that this person is to explain or, as a leader, to know of. */
export type CardsPart = ComponentType;
