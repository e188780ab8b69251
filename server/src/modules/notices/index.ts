/** Notices: what applicants are told of their cases, how it reaches them, and the public answer to how a case stands. The door; others enter here only. */
export type { NoticeDeps } from './deps.ts';
export { noticeRoutes } from './http.ts';
export { type Proof, type ProofRefusal, provenCase } from './proven-case.ts';
export { differingDelaySums } from './queries/delay-sums.ts';
export { type FailedToStaff, sendToStaff } from './send-to-staff.ts';
export { type FailedSending, type SendDeps, sendWaiting } from './send-waiting.ts';
export { forgetFailures } from './store/failure-store.ts';
export { countNoticesSetAside } from './store/sending-store.ts';
export { countStaffSetAside } from './store/staff-message-store.ts';
export { delaySubscription, hearingSubscription, noticeSubscription } from './subscription.ts';
export { type NoticeBeside, tellBeside } from './tell-beside.ts';
export { type ToldStaff, tellStaff } from './tell-staff.ts';
