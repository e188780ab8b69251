/** The words of the materials of a case (glossary: docs/glossary.md). Schemas and types are made from them. */

/** 材料来源: how a material came into the case. */
export const HANDED_SOURCES = [
  'paper',
  'upload',
  'scan',
  'eCert',
  'sharedData',
  'reused',
  'tolerated',
  'promised',
] as const;
export type HandedSource = (typeof HANDED_SOURCES)[number];

/** Sources that a person at a desk may name; the others are found by the system. */
export const DESK_SOURCES = ['paper', 'upload', 'scan'] as const satisfies readonly HandedSource[];

/**
 * 证明力: who vouches for a material, the strongest first: the body that issued it, by shared data or an
 * electronic certificate; a clerk who holds the original; a clerk who compared the copy with it; nobody but
 * the copy itself; the applicant's word alone.
 */
export const TRUST_GRADES = ['issuer', 'original', 'compared', 'copy', 'statement'] as const;
export type TrustGrade = (typeof TRUST_GRADES)[number];

/** Grades that a person at a desk may vouch for. */
export const DESK_TRUST_GRADES = [
  'original',
  'compared',
  'copy',
  'statement',
] as const satisfies readonly TrustGrade[];

/** 审核状态: 待审, 合格, 待补正, 已补正. */
export const AUDITS = ['WAIT', 'PASS', 'FIX', 'FIXED'] as const;
export type Audit = (typeof AUDITS)[number];

/** What an examiner may find of a material. */
export const VERDICTS = ['PASS', 'FIX'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const MATERIAL_ACTS = ['handIn', 'check'] as const;
export type MaterialAct = (typeof MATERIAL_ACTS)[number];
