/** The hall: directors' visits with what they asked for, the week's inspection with its findings, what windows report. */

export { answerFinding, settleFinding } from './commands/act-on-finding.ts';
export { judge } from './commands/edit-contribution.ts';
export { keepCommendation, verify } from './commands/keep-commendation.ts';
export { dropDeadlines, keepDeadline } from './commands/keep-deadline.ts';
export { keepFinding } from './commands/keep-finding.ts';
export { keepInspection } from './commands/keep-inspection.ts';
export { enterForms, keepTraining } from './commands/keep-training.ts';
export { keepVisit } from './commands/keep-visit.ts';
export { reportContribution } from './commands/report-contribution.ts';
export type { InspectedHeading } from './core/inspection.ts';
export type { HallDeps } from './deps.ts';
export {
  type HallWeek,
  readHallWeek,
  readTrainingForms,
  readWeekVisits,
  type WeekItem,
  type WeekVisit,
} from './hall-week.ts';
export { hallRoutes } from './http.ts';
