import type { CaseDetail } from '@banshi/contract/case-views';
import type {
  DeliveryMethod,
  HearingGround,
  NoticeGround,
  Stance,
  TerminationCause,
} from '@banshi/contract/case-words';
import {
  RUNNING_PROCEDURES,
  type RunningProcedure,
  type SpecialProcedureKind,
} from '@banshi/contract/catalogue-words';
import type { HandedByNumber } from '../materials/handed.ts';
import {
  type CountFieldName,
  type DayFieldName,
  type FieldName,
  fieldsFor,
  isCount,
  type OfferedAction,
  type TextFieldName,
} from './action-fields.ts';
import { type ConditionsDraft, NOTHING_EXAMINED } from './conditions-draft.ts';
import {
  isToleranceEmpty,
  startingTolerance,
  type ToleranceDraft,
  type ToleranceFieldName,
} from './tolerance-draft.ts';

/** What has been typed for any action on this case; it survives a reload of the case. */
export interface ActionDraft
  extends Readonly<Record<TextFieldName | CountFieldName | DayFieldName, string>>,
    ToleranceDraft {
  readonly conditions: ConditionsDraft;
  readonly proposal: 'grant' | 'refuse';
  readonly stance: Stance;
  readonly method: DeliveryMethod;
  readonly stopping: SpecialProcedureKind;
  readonly running: RunningProcedure;
  readonly cause: TerminationCause;
  readonly hearingGround: HearingGround;
  readonly noticeGround: NoticeGround;
  readonly partyKind: 'person' | 'organisation';
  /** Ids of members of staff. */
  readonly visitors: readonly string[];
  readonly host: readonly string[];
  /** What must be corrected, by the number of the material. */
  readonly defects: ReadonlyMap<number, string>;
  readonly handed: HandedByNumber;
  /** False materials: a warning, and for safety's sake no application for a year. */
  readonly fraud: boolean;
  /** The applicant receives it himself. */
  readonly byApplicant: boolean;
}

/** Fields that may stay empty. */
const OPTIONAL: readonly FieldName[] = ['proof', 'fee', 'agreement'];

/** The phrases with which a draft begins. */
interface StartingPhrases {
  readonly remedies: string;
  readonly notHandedIn: string;
}

/** A draft with what can be said before anybody types: a notice names what is missing or found wanting. */
export function startingDraft(
  detail: CaseDetail,
  { remedies, notHandedIn }: StartingPhrases,
): ActionDraft {
  const defects = defectsIn(detail, notHandedIn);
  return {
    conditions: NOTHING_EXAMINED,
    opinion: '',
    reason: '',
    competentBody: '',
    reasons: '',
    remedies,
    resultName: detail.matterFacts.resultName ?? '',
    resultNo: '',
    receiver: '',
    proof: '',
    what: '',
    procedureName: '',
    basis: '',
    announcement: '',
    fee: '',
    agreement: '',
    result: '',
    place: '',
    hearingPlace: '',
    findings: '',
    party: '',
    interest: '',
    statement: '',
    minutes: '',
    eventFinding: '',
    signedBy: '',
    toBody: '',
    limitDays: '',
    days: '10',
    extraDays: '',
    correctionDays: '15',
    endedOn: '',
    visitedOn: '',
    heldOn: '',
    proposal: 'grant',
    stance: 'agree',
    method: 'onSite',
    stopping: 'EXPERT_REVIEW',
    running: firstRunning(detail),
    cause: 'APPLICANT_GONE',
    hearingGround: 'LAW',
    noticeGround: 'NEW_DEFECT',
    partyKind: 'person',
    ...{ visitors: [], host: [] },
    defects,
    handed: new Map(),
    ...startingTolerance(detail),
    ...{ fraud: false, byApplicant: detail.applicant.kind === 'person' },
  };
}

/** The first procedure that lets the statutory limit run on. */
function firstRunning({ matterFacts: { stoppingByLaw } }: CaseDetail): RunningProcedure {
  return RUNNING_PROCEDURES.find((kind) => !stoppingByLaw.includes(kind)) ?? 'SITE_VISIT';
}

/** What an examination found wanting, in its own words, and what plainly is not there. */
export function defectsIn(
  { materials }: Pick<CaseDetail, 'materials'>,
  notHandedIn: string,
): ReadonlyMap<number, string> {
  const missing = materials.filter((each) => each.isNecessary && each.form === 'none');
  const wanting = materials.filter((each) => each.audit === 'FIX');
  return new Map([
    ...missing.map((each) => [each.orderNum, notHandedIn] as const),
    ...wanting.map((each) => [each.orderNum, each.checks.at(-1)?.note ?? notHandedIn] as const),
  ]);
}

/** The fields of `action` that are still empty. */
export function missingFields(action: OfferedAction, draft: ActionDraft): readonly FieldName[] {
  return fieldsFor(action, draft).filter(
    (field) => !OPTIONAL.includes(field) && isEmpty(draft, field),
  );
}

function isEmpty(draft: ActionDraft, field: FieldName): boolean {
  if (isToleranceField(field)) return isToleranceEmpty(field, draft);
  if (isGathered(field)) return isNothingGathered(draft, field);
  // Whether anything is to be looked at, the list of the matter says, and the server with it.
  if (field === 'fraud' || field === 'byApplicant' || field === 'conditions') return false;
  if (field === 'rectifyBy') return draft.outcome === 'DEFECT' && isBlank(draft.rectifyBy);
  if (isCount(field)) {
    return !/^[1-9]\d{0,2}$/.test(draft[field]);
  }
  return isBlank(draft[field]);
}

const GATHERED = ['visitors', 'host', 'defects', 'handed'] as const satisfies readonly FieldName[];
type Gathered = (typeof GATHERED)[number];

function isGathered(field: FieldName): field is Gathered {
  return (GATHERED as readonly FieldName[]).includes(field);
}

function isNothingGathered(draft: ActionDraft, field: Gathered): boolean {
  if (field === 'defects') {
    return draft.defects.size === 0 || [...draft.defects.values()].some(isBlank);
  }
  if (field === 'handed') {
    return [...draft.handed.values()].every((each) => !each.isPaper && !each.isElectronic);
  }
  return draft[field].length === 0;
}

const TOLERANCE_FIELDS: readonly FieldName[] = [
  'tolerated',
  'deadline',
  'grantsBefore',
  'promise',
  'supplied',
  'finding',
  'scope',
  'withTolerance',
];

/** Whether the field belongs to materials that follow after the acceptance. */
export function isToleranceField(field: FieldName): field is ToleranceFieldName {
  return TOLERANCE_FIELDS.includes(field);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
