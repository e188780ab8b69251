/** The words of notice and promise (告知承诺; glossary: docs/glossary.md). */

/** 证明事项 or 涉企经营许可: the promise stands in for proofs, or the licence is granted on it. */
export const PROMISE_SCOPES = ['PROOF', 'LICENCE'] as const;
export type PromiseScope = (typeof PROMISE_SCOPES)[number];

/** Where a promise stands: signed and to be checked, kept, to be mended, false, and the decision on it revoked. */
export const PROMISE_STATES = ['SIGNED', 'CHECKED_OK', 'DEFECT', 'FALSE', 'REVOKED'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What a check finds. */
export const CHECK_OUTCOMES = ['OK', 'DEFECT', 'FALSE'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** By data of other bodies, or on the spot. */
export const CHECK_METHODS = ['DATA', 'FIELD'] as const;
export type CheckMethod = (typeof CHECK_METHODS)[number];
