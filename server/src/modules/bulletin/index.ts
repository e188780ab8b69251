/** The weekly bulletin: drafts compiled from figures, and files set as text, web page and document. */
export { provinceOwnSnapshots } from './bulletin-snapshots.ts';
export { compileBulletin } from './commands/compile-bulletin.ts';
export { handOver } from './commands/distribute-issue.ts';
export { keepRecipient } from './commands/keep-recipient.ts';
export { planIssue } from './commands/plan-issue.ts';
export { saveBulletin } from './commands/save-bulletin.ts';
export { signBulletin } from './commands/sign-bulletin.ts';
export { takeIssueStep } from './commands/take-issue-step.ts';
export { collectForIssue, passDraft, submitDraft } from './commands/take-step.ts';
export { compileWeekWithFigures } from './compile-week.ts';
export type {
  BulletinFigures,
  BulletinFile,
  BulletinPeriod,
} from './core/bulletin-file.ts';
export type { DraftId } from './core/draft.ts';
export { type FileFault, sayFileFault } from './core/file-fault.ts';
export { weeksOf } from './core/issue-plan.ts';
export type { OfficialDocument } from './core/official-document.ts';
export { parseBulletinFile } from './core/parse-bulletin-file.ts';
export { namesProfile, parseOfficialFile } from './core/parse-official-file.ts';
export type { BulletinDeps } from './deps.ts';
export {
  BULLETIN_FORMATS,
  type BulletinFormat,
  composeFile,
  type FiguresFor,
  type PrintableFile,
  renderDocument,
} from './formats/render-bulletin.ts';
export { layOutDocument, renderPages } from './formats/render-layout.ts';
export { bulletinRoutes } from './http.ts';
export { type IssueTooLong, parseIssuePeriod } from './issue-period.ts';
export { proofreadBulletin } from './proofread-bulletin.ts';
export { provinceOwnFigures } from './province-own-figures.ts';
export { readAddressees } from './queries/distribution.ts';
export { findDraft, findDraftOf } from './queries/find-draft.ts';
export { findIssue } from './queries/find-issue.ts';
export { type IssueFault, type VerifiedIssue, verifyIssues } from './verify-issues.ts';
