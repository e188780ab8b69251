/** HTTP: a strict server, routes bound to the contract, problems, idempotent answers. */
export { findAnswer, forgetAnswers, keepAnswer } from './idempotency.ts';
export { type Gate, mountAll } from './mount.ts';
export { type HttpRefusal, sendProblem } from './problem.ts';
export { type Call, type Handler, type IdempotencyKey, type Route, route } from './route.ts';
export { createHttpServer } from './server.ts';
