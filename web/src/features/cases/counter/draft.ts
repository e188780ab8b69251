import {
  type ApplicantInput,
  type CrossProvinceInput,
  EMAIL_PATTERN,
} from '@banshi/contract/case-acts';
import type { CrossMode } from '@banshi/contract/case-words';
import type { MatterSummary } from '@banshi/contract/catalogue';
import { type FormFault, formConflictIn, formFaultIn } from '@banshi/contract/form-words';
import type { LicenceApplication } from '@banshi/contract/licence-words';
import type { FormField } from '@banshi/contract/matter-file';
import type { KeyProject } from '@banshi/contract/policies';
import type { KeyProjectLevel } from '@banshi/contract/policy-words';
import type { Texts } from '../../../text/texts.ts';
import type { HandedByNumber } from '../materials/handed.ts';

const MOBILE = /^1\d{10}$/;
const EMAIL = new RegExp(EMAIL_PATTERN);
const AREA = /^\d{6}$/;
/** 四川省本级; most applications at the counter of the province are for it. */
const PROVINCE = '510000';

/** The documents by which an applicant is known (GA/T 2000.156), the usual ones first. */
export const ID_TYPES = ['111', '001', '414', '516', '511', '553'] as const;
export type IdType = (typeof ID_TYPES)[number];

/** What has been typed at the counter so far; nothing here is ever cleared by a refusal. */
export interface Draft {
  readonly matter: MatterSummary | null;
  readonly idType: IdType;
  readonly idNumber: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
  readonly agentName: string;
  readonly handed: HandedByNumber;
  readonly summary: string;
  readonly area: string;
  /** 国省重点项目; without a level it is for none. */
  readonly project: { readonly level: KeyProjectLevel | 'NONE'; readonly name: string };
  /** 跨省通办; most applications have no part of another province. */
  readonly cross: { readonly mode: CrossMode | 'NONE'; readonly originArea: string };
  /** 使用期 of a filing. */
  readonly use: { readonly from: string; readonly to: string };
  /** 申请表, by the keys of its fields. */
  readonly form: Readonly<Record<string, string>>;
  /** The licence that the application is about. */
  readonly onLicence: { readonly licenceId: string; readonly act: LicenceApplication } | null;
}

export type DraftField =
  | 'matter'
  | 'idNumber'
  | 'name'
  | 'mobile'
  | 'email'
  | 'summary'
  | 'area'
  | 'project'
  | 'cross'
  | 'use';

/** An empty counter, for the next person. */
export const EMPTY_DRAFT: Draft = {
  matter: null,
  idType: '111',
  idNumber: '',
  name: '',
  mobile: '',
  email: '',
  agentName: '',
  handed: new Map(),
  summary: '',
  area: PROVINCE,
  project: { level: 'NONE', name: '' },
  cross: { mode: 'NONE', originArea: '' },
  use: { from: '', to: '' },
  form: {},
  onLicence: null,
};

/** What is still missing or plainly mistyped, by field. Whether it is lawful, the server says. */
export function faultsOf(
  draft: Draft,
  { errors }: Texts['counter'],
): Partial<Record<DraftField, string>> {
  return {
    ...(draft.matter === null ? { matter: errors.matter } : {}),
    ...(draft.idNumber.trim() === '' ? { idNumber: errors.idNumber } : {}),
    ...(draft.name.trim() === '' ? { name: errors.name } : {}),
    ...(draft.mobile !== '' && !MOBILE.test(draft.mobile) ? { mobile: errors.mobile } : {}),
    ...(draft.email.trim() !== '' && !EMAIL.test(draft.email.trim())
      ? { email: errors.email }
      : {}),
    ...(draft.summary.trim() === '' ? { summary: errors.summary } : {}),
    ...(AREA.test(draft.area) ? {} : { area: errors.area }),
    ...chosenFaults(draft, errors),
  };
}

/** What was chosen and not told whole. */
function chosenFaults(
  { project, cross }: Draft,
  errors: Texts['counter']['errors'],
): Partial<Record<DraftField, string>> {
  return {
    ...(isNamed(project) ? {} : { project: errors.project }),
    ...(hasOrigin(cross) ? {} : { cross: errors.cross }),
  };
}

function isNamed({ level, name }: Draft['project']): boolean {
  return level === 'NONE' || name.trim() !== '';
}

function hasOrigin({ mode, originArea }: Draft['cross']): boolean {
  return mode === 'NONE' || originArea !== '';
}

/** The part of another province as the contract takes it; nothing where none has one. */
export function crossOf({ cross: { mode, originArea } }: Draft): {
  crossProvince?: CrossProvinceInput;
} {
  return mode === 'NONE' ? {} : { crossProvince: { mode, originArea } };
}

/** The key project as the contract takes one; nothing where it is for none. */
export function projectOf({ project: { level, name } }: Draft): { keyProject?: KeyProject } {
  return level === 'NONE' ? {} : { keyProject: { level, name: name.trim() } };
}

/** The use as the contract takes one; nothing where none was typed. */
export function periodOf({ use }: Draft): { use?: Draft['use'] } {
  return use.from === '' && use.to === '' ? {} : { use };
}

/** The form as the contract takes one; nothing where the matter asks for none. */
export function formOf(
  { form }: Draft,
  fields: readonly FormField[],
): { form?: { key: string; value: string }[] } {
  if (fields.length === 0) return {};
  return { form: fields.map(({ key }) => ({ key, value: (form[key] ?? '').trim() })) };
}

/** What is plainly wrong in the form, by field; whose numbers stand in it, the server says. */
export function formFaultsOf(
  { form }: Draft,
  fields: readonly FormField[],
  sentences: Readonly<Record<FormFault, (label: string, against?: string) => string>>,
): Readonly<Record<string, string>> {
  const filled = fields.map((field) => ({ ...field, value: form[field.key] ?? '' }));
  return Object.fromEntries(
    filled.flatMap((field) => {
      const { key, label, value } = field;
      const fault = formFaultIn(field, value);
      if (fault) return [[key, sentences[fault](label)]];
      const conflict = formConflictIn(field, filled);
      return conflict ? [[key, sentences[conflict.fault](label, conflict.against)]] : [];
    }),
  );
}

/** By which document an applicant of a kind is known, unless another is chosen. */
export function usualIdType(kind: ApplicantInput['kind']): IdType {
  return kind === 'organisation' ? '001' : '111';
}

/** Who holds such a document. */
export function kindOf(idType: IdType): ApplicantInput['kind'] {
  return idType === '001' ? 'organisation' : 'person';
}

/** The applicant as the contract takes one. */
export function applicantOf(draft: Draft): ApplicantInput {
  return {
    kind: kindOf(draft.idType),
    name: draft.name.trim(),
    idType: draft.idType,
    idNumber: draft.idNumber.trim().toUpperCase(),
    mobile: draft.mobile === '' ? null : draft.mobile,
    ...(draft.email.trim() === '' ? {} : { email: draft.email.trim() }),
    agentName: draft.agentName.trim() === '' ? null : draft.agentName.trim(),
  };
}
