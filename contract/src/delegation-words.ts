/** 下放 passes a power on; 委托 lets another body use it in the name of who has it (行政许可法第二十四条). */
export const DELEGATION_WAYS = ['DEVOLVED', 'ENTRUSTED'] as const;
export type DelegationWay = (typeof DELEGATION_WAYS)[number];

/** Where a delegation stands: written, signed, handed over, in use, at rest, taken back, or at its end. */
export const DELEGATION_STATES = [
  'DRAFT',
  'SIGNED',
  'HANDED_OVER',
  'ACTIVE',
  'SUSPENDED',
  'RECOVERED',
  'EXPIRED',
] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

export const DELEGATION_ACTIONS = [
  'save',
  'sign',
  'announce',
  'handOver',
  'activate',
  'suspend',
  'resume',
  'recover',
] as const;
export type DelegationAction = (typeof DELEGATION_ACTIONS)[number];

/** What a delegation keeps before it is signed, or before it is used. */
export const DELEGATION_RULES = [
  'day',
  'same-body',
  'to-city',
  'area-outside',
  'ends-before',
  'outlasts-basis',
  'term-missing',
  'supervision-missing',
  'item-unknown',
  'held-by-entrustment',
  'not-announced',
  'ended',
] as const;
export type DelegationRule = (typeof DELEGATION_RULES)[number];

/** Why a case cannot rest on an entrustment on a day. */
export const ENTRUSTMENT_GAPS = [
  'none',
  'not-yet',
  'suspended',
  'recovered',
  'expired',
  'area',
] as const;
export type EntrustmentGap = (typeof ENTRUSTMENT_GAPS)[number];
