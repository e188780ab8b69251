/** Exchange: cases that departmental systems report, line by line, each exactly once. The door. */
export {
  type ImportDeps,
  type ImportListener,
  importReports,
  type Rejection,
} from './commands/import-reports.ts';
export type { MatterCodes } from './core/report-line.ts';
export { exchangeRoutes } from './http.ts';
