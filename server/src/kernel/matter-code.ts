import type { Brand } from './brand.ts';
import { type CreditCode, type CreditCodeRefusal, parseCreditCode } from './credit-code.ts';
import { ok, type Result, refuse } from './result.ts';

/** 基本编码: region 2, type 2, department and main item 5, sub item 3. */
export type CatalogCode = Brand<string, 'CatalogCode'>;
/** 实施编码: credit code of the body, level, catalogue code. */
export type TaskCode = Brand<string, 'TaskCode'>;

/** 行使层级 (GB/T 39046 A.2): 1 state, 2 province, 3 city, 4 county, 5 town, 6 village, 7 shared. */
export type ExercisingLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What an implementation code is made of. */
export interface TaskCodeParts {
  readonly taskCode: TaskCode;
  readonly body: CreditCode;
  readonly level: ExercisingLevel;
  readonly catalogCode: CatalogCode;
}

/** What is wrong with a code of the catalogue. */
export type MatterCodeRefusal =
  | { readonly reason: 'shape'; readonly expected: 'catalogCode' | 'taskCode' }
  | { readonly reason: 'body'; readonly cause: CreditCodeRefusal };

export const TASK_CODE_LENGTH = 31;
const BODY_LENGTH = 18;
const CATALOG_CODE = /^[0-9]{2}[0-9A-Z]{2}[0-9A-Z]{5}[0-9]{2}[0-9Y]$/;
const TASK_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9A-Z]{11}[0-9Y]$/;

/** A code of twelve characters as the basic catalogue has them. */
export function parseCatalogCode(text: string): Result<CatalogCode, MatterCodeRefusal> {
  if (!CATALOG_CODE.test(text)) return refuse({ reason: 'shape', expected: 'catalogCode' });
  return ok(text as CatalogCode);
}

/** An implementation code in its parts; the body's credit code and the catalogue code are checked. */
export function parseTaskCode(text: string): Result<TaskCodeParts, MatterCodeRefusal> {
  if (!TASK_CODE.test(text)) return refuse({ reason: 'shape', expected: 'taskCode' });
  const body = parseCreditCode(text.slice(0, BODY_LENGTH));
  if (!body.ok) return refuse({ reason: 'body', cause: body.refusal });
  const catalogCode = parseCatalogCode(text.slice(BODY_LENGTH + 1));
  if (!catalogCode.ok) return catalogCode;
  return ok({
    taskCode: text as TaskCode,
    body: body.value,
    level: Number(text.charAt(BODY_LENGTH)) as ExercisingLevel,
    catalogCode: catalogCode.value,
  });
}
