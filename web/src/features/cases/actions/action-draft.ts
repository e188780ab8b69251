import type { CaseDetail } from '@banshi/contract/case-views';
import type { CaseAction, DeliveryMethod } from '@banshi/contract/case-words';
import type { HandedByNumber } from '../materials/handed.ts';

/** The fields of the forms that are plain text. */
export type TextFieldName =
  | 'opinion'
  | 'reason'
  | 'competentBody'
  | 'reasons'
  | 'remedies'
  | 'resultName'
  | 'resultNo'
  | 'receiver'
  | 'proof';

export type FieldName = TextFieldName | 'proposal' | 'method' | 'defects' | 'handed';

/** What has been typed for any action on this case; it survives a reload of the case. */
export interface ActionDraft extends Readonly<Record<TextFieldName, string>> {
  readonly proposal: 'grant' | 'refuse';
  readonly method: DeliveryMethod;
  /** What must be corrected, by the number of the material. */
  readonly defects: ReadonlyMap<number, string>;
  readonly handed: HandedByNumber;
}

/** The fields of each action, in the order of the work. */
export const FIELDS_OF: Readonly<Record<CaseAction, readonly FieldName[]>> = {
  receive: [],
  requestCorrection: ['defects'],
  supplement: ['handed'],
  accept: [],
  refuseAcceptance: ['competentBody', 'reason'],
  declareNotRequired: ['reason'],
  review: ['proposal', 'opinion'],
  verify: ['opinion'],
  sendBack: ['reason'],
  grant: ['opinion'],
  refuse: ['opinion', 'reasons', 'remedies'],
  close: ['resultName', 'resultNo'],
  deliver: ['method', 'receiver', 'proof'],
  withdraw: ['reason'],
};

/** Fields that may stay empty. */
const OPTIONAL: readonly FieldName[] = ['proof'];

/** The phrases with which a draft begins. */
interface StartingPhrases {
  readonly remedies: string;
  readonly notHandedIn: string;
}

/** A draft with what can be said before anybody types: a notice names what is plainly missing. */
export function startingDraft(
  detail: CaseDetail,
  { remedies, notHandedIn }: StartingPhrases,
): ActionDraft {
  const missing = detail.materials.filter((each) => each.isNecessary && each.form === 'none');
  return {
    opinion: '',
    reason: '',
    competentBody: '',
    reasons: '',
    remedies,
    resultName: detail.matterFacts.resultName ?? '',
    resultNo: '',
    receiver: '',
    proof: '',
    proposal: 'grant',
    method: 'onSite',
    defects: new Map(missing.map((each) => [each.orderNum, notHandedIn])),
    handed: new Map(),
  };
}

/** The fields of `action` that are still empty. */
export function missingFields(action: CaseAction, draft: ActionDraft): readonly FieldName[] {
  return FIELDS_OF[action].filter((field) => !OPTIONAL.includes(field) && isEmpty(draft, field));
}

function isEmpty(draft: ActionDraft, field: FieldName): boolean {
  if (field === 'proposal' || field === 'method') return false;
  if (field === 'defects') {
    return draft.defects.size === 0 || [...draft.defects.values()].some(isBlank);
  }
  if (field === 'handed') {
    return [...draft.handed.values()].every((each) => !each.isPaper && !each.isElectronic);
  }
  return isBlank(draft[field]);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
