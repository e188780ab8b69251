/** Exchange: cases that departmental systems report, line by line, each exactly once. The door. */
export {
  type ImportDeps,
  type ImportListener,
  importReports,
  type Rejection,
} from './commands/import-reports.ts';
export { simulateProfile } from './commands/simulate-profile.ts';
export { type SimulateDeps, simulateReports } from './commands/simulate-reports.ts';
export type { MatterCodes, ReportLine } from './core/report-line.ts';
export { type Dice, pick, seededDice } from './core/simulation/dice.ts';
export { PROFILES, type Profile, scaledProfile } from './core/simulation/profiles.ts';
export { type Simulation, simulatedCase } from './core/simulation/simulated-case.ts';
export { exchangeRoutes } from './http.ts';
