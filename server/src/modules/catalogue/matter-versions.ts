import type { ResultAct } from '@banshi/contract/catalogue-words';
import type { KeyProjectLevel } from '@banshi/contract/policy-words';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Reader } from '../../platform/database/index.ts';
import type { OrganisationTree } from '../identity/index.ts';
import { effectiveRules } from './core/effective-rules.ts';
import type { MatterBody, MatterCondition } from './core/matter-body.ts';
import type { Ground } from './core/policy.ts';
import type { IndexedMatter, MatterIndex } from './matter-index.ts';
import { findVersion, type VersionRow } from './queries/published-version.ts';
import { type ReviewStep, reviewChainOf } from './review-chain.ts';

/** One version of a matter with what never changes about the matter: what a case is pinned to. */
export interface MatterVersion {
  readonly matterId: number;
  readonly version: number;
  readonly taskCode: string;
  readonly catalogCode: string;
  readonly name: string;
  readonly bucket: IndexedMatter['bucket'];
  readonly type: string;
  readonly departmentId: number;
  readonly projectType: MatterBody['projectType'];
  /** 委托部门: the body in whose name an entrusted body acts. */
  readonly principalId: number | undefined;
  /** New applications may be taken in now, whatever version this is. */
  readonly isInForce: boolean;
  readonly isOnApplication: boolean;
  readonly limits: {
    readonly statutory:
      | { readonly days: number; readonly unit: 'workDay' | 'calendarDay' }
      | undefined;
    readonly promise:
      | { readonly days: number; readonly unit: 'workDay' | 'calendarDay' }
      | undefined;
  };
  /** 审批环节; undefined where the list names none and the usual three steps hold. */
  readonly reviewChain: readonly ReviewStep[] | undefined;
  readonly materials: MatterBody['materials'];
  /** 延长期限: what another law says of its length. */
  readonly extension: MatterBody['extension'];
  readonly specialProcedures: MatterBody['specialProcedures'];
  readonly grantsBefore: boolean;
  readonly allowPromise: boolean;
  readonly sensitiveField: NonNullable<MatterBody['sensitiveField']> | undefined;
  /** `《law》article`, in the order of the list. */
  readonly legalBasis: readonly string[];
  readonly acceptConditions: readonly string[];
  readonly conditions: readonly MatterCondition[];
  readonly resultName: string | undefined;
  readonly resultAct: ResultAct;
  readonly cancelDays: number | undefined;
  /** 申请表. */
  readonly formFields: NonNullable<MatterBody['formFields']>;
  /** 直接关系公共安全、人身健康、生命财产安全. */
  readonly concernsSafety: boolean;
  readonly jointUnder: { readonly id: number; readonly name: string } | undefined;
  readonly firstCome: { readonly number: number | undefined } | undefined;
  readonly body: MatterBody;
  /** 优先办理: cases of key projects of these levels go before others. */
  readonly priorityFor: readonly KeyProjectLevel[];
  /** The measures by which its rules are others than its list says. */
  readonly grounds: readonly Ground[];
}

const KEPT_MAX = 5_000;

/** Published versions never change, so each is read once and kept. */
export function createVersionCache() {
  const kept = new Map<string, VersionRow>();
  return async (db: Reader, matterId: number, version: number): Promise<VersionRow | undefined> => {
    const key = `${matterId}/${version}`;
    const known = kept.get(key);
    if (known) return known;
    const row = await findVersion(db, matterId, version);
    if (!row) return undefined;
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(key, row);
    return row;
  };
}

/** Joins a version with its matter. */
export function matterVersionOf(
  { byId }: MatterIndex,
  bodies: OrganisationTree,
  row: VersionRow,
): MatterVersion | undefined {
  const matter = byId.get(row.matterId);
  if (!matter) return undefined;
  const { body } = row;
  return {
    matterId: row.matterId,
    version: row.version,
    taskCode: matter.taskCode,
    catalogCode: matter.catalogCode,
    name: body.name,
    bucket: matter.bucket,
    type: matter.type,
    departmentId: matter.departmentId,
    projectType: body.projectType,
    principalId: bodies.all.find(({ code }) => code === body.principal)?.id,
    isInForce: matter.isInForce,
    isOnApplication: matter.isOnApplication,
    limits: { statutory: limitOf(body.statutoryLimit), promise: limitOf(body.promiseLimit) },
    reviewChain: body.reviewChain && reviewChainOf(body.reviewChain, bodies),
    materials: body.materials,
    extension: body.extension,
    specialProcedures: body.specialProcedures,
    grantsBefore: body.grantsBefore ?? false,
    allowPromise: body.allowPromise,
    sensitiveField: body.sensitiveField ?? undefined,
    legalBasis: body.byLaw.map(({ law, article }) => `《${law}》${article}`),
    acceptConditions: body.acceptConditions,
    conditions: body.conditions ?? [],
    resultName: body.result.name ?? undefined,
    resultAct: body.result.act ?? 'issue',
    cancelDays: body.result.cancelDays ?? undefined,
    formFields: formFieldsIn(body),
    concernsSafety: body.concernsSafety ?? false,
    jointUnder: body.coHandlers.length > 0 ? bodyAbove(matter.departmentId, bodies) : undefined,
    firstCome: firstComeIn(body),
    body,
    priorityFor: [],
    grounds: [],
  };
}

function formFieldsIn({ formFields = [] }: MatterBody): MatterVersion['formFields'] {
  return formFields;
}

/** The version as the measures in force on one of these days make it. */
export function versionUnder(
  version: MatterVersion,
  { measures }: MatterIndex,
  days: readonly LocalDate[],
): MatterVersion {
  const acting = measures.get(version.taskCode);
  return acting ? { ...version, ...effectiveRules(version, acting, days) } : version;
}

/** The government whose department this is; a body that stands above all answers for itself. */
function bodyAbove(departmentId: number, { byId }: OrganisationTree): MatterVersion['jointUnder'] {
  const own = byId.get(departmentId);
  const above = (own?.parentId ? byId.get(own.parentId) : undefined) ?? own;
  return above && { id: above.id, name: above.name };
}

function firstComeIn({ quota }: MatterBody): MatterVersion['firstCome'] {
  return quota?.rule === 'firstCome' ? { number: quota.number ?? undefined } : undefined;
}

function limitOf(limit: MatterBody['statutoryLimit']) {
  return limit === null ? undefined : { days: limit.days, unit: limit.unit };
}
