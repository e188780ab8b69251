import type { RefusalCode } from './problem.ts';

/** Why a case may not be received or moved; which of them can happen depends on the act. */
export const CASE_REFUSALS = [
  'cases/not-found',
  'cases/wrong-status',
  'cases/stale',
  'cases/other-organisation',
  'cases/owned-by-source',
  'cases/same-person',
  'cases/already-notified',
  'cases/reason-missing',
  'cases/material-unknown',
  'cases/material-repeated',
  'cases/materials-incomplete',
  'cases/material-status',
  'cases/material-changed',
  'cases/material-settled',
  'cases/materials-changed',
  'cases/materials-wanting',
  'cases/defects-left-out',
  'cases/no-such-day',
  'cases/matter-not-in-force',
  'cases/matter-ex-officio',
  'cases/applicant-number',
  'cases/applicant-kind',
  'cases/file-unknown',
] as const satisfies readonly RefusalCode[];
