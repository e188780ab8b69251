import fc from 'fast-check';

/** What properties are tried on: the same in every run, so that a red run tells of a change and not of luck. */
const USUAL_SEED = 202_219;

/** `SEED` names others; `npm run explore` tries many. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? USUAL_SEED) });
