/** HTTP: a strict server, routes bound to the contract, problems, idempotent answers. */
export { act } from './act.ts';
export { mountApiPage } from './api-page.ts';
export { asAttachment } from './attachment.ts';
export { formFile } from './form-file.ts';
export { mountHealth } from './health.ts';
export { findAnswer, forgetAnswers, keepAnswer } from './idempotency.ts';
export { type GaugeSource, mountMetrics } from './metrics.ts';
export { type Gate, mountAll } from './mount.ts';
export { openApiDocument } from './openapi.ts';
export { detailFor, type HttpRefusal, sendProblem } from './problem.ts';
export { logRequests } from './request-log.ts';
export { type Call, type Handler, type IdempotencyKey, type Route, route } from './route.ts';
export { createHttpServer } from './server.ts';
export { mountWeb } from './web.ts';
