import type { Location } from 'react-router';

/** A tolerance that somebody proposes for the bulletin, on its way from the page of its case to the form that reports it. */
export interface StoryProposal {
  readonly caseNumber: string;
  readonly organisationId: number;
  readonly title: string;
  readonly text: string;
}

/** The proposal as the state of a link; no part of it stands in an address. */
export function proposing(proposal: StoryProposal): { readonly proposal: StoryProposal } {
  return { proposal };
}

/** The proposal with which somebody came here; undefined for whoever came by himself. */
export function proposedIn({ state }: Pick<Location, 'state'>): StoryProposal | undefined {
  // Only `proposing` writes the state of a link to the contributions.
  return (state as ReturnType<typeof proposing> | null)?.proposal;
}
