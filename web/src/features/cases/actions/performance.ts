import type { CaseStep } from '@banshi/contract/case-views';
import type { ActionDraft } from './action-draft.ts';

/** One act on one case, as it is sent. */
export interface Performance {
  readonly params: { readonly caseId: string };
  readonly version: number;
  readonly draft: ActionDraft;
  readonly idempotencyKey: string;
}

/** Sends it. */
export type Perform = (performance: Performance) => Promise<CaseStep>;
