import fc from 'fast-check';

/**
 * What properties are tried on, and what people do at random: the same in every run, so that a red run tells of a change
 * and not of luck. `SEED` names others; `npm run explore` tries many.
 */
process.env['SEED'] ??= '202219';
fc.configureGlobal({ seed: Number(process.env['SEED']) });
