/** Queue (排队叫号): tickets of the hall, who is called when, and how long people wait. The door; others enter here only. */
export { callAgain, finish, skip, start } from './commands/act-on-ticket.ts';
export { callNext } from './commands/call-next.ts';
export { closeTickets } from './commands/close-tickets.ts';
export { deleteTickets } from './commands/delete-tickets.ts';
export { openClass } from './commands/keep-class.ts';
export { takeTicket } from './commands/take-ticket.ts';
export type { QueueDeps } from './deps.ts';
export { queueRoutes } from './http.ts';
export { readClasses } from './queries/classes.ts';
export { readWaits } from './queries/totals.ts';
export { figuresView as queueFigures } from './views.ts';
