/** The hall: directors' visits with what they asked for, and the week's inspection with its findings. */
export { keepFinding } from './commands/keep-inspection.ts';
export { keepVisit } from './commands/keep-visit.ts';
export type { InspectedHeading } from './core/inspection.ts';
export type { HallDeps } from './deps.ts';
export { type HallWeek, readHallWeek, type WeekVisit } from './hall-week.ts';
export { hallRoutes } from './http.ts';
