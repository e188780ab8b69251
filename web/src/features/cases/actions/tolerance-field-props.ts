import type { CaseDetail } from '@banshi/contract/case-views';
import type { ActionDraft } from './action-draft.ts';

/** What a part of a form about materials that follow gets. */
export interface ToleranceFieldProps {
  readonly detail: CaseDetail;
  readonly draft: ActionDraft;
  readonly onChange: (next: Partial<ActionDraft>) => void;
  readonly isMissing: boolean;
}
