import type { BulletinRestatement } from '@banshi/contract/bulletin-restatement';
import { isBeforeText, isIssued } from '@banshi/contract/bulletin-words';
import { areSameFigures } from './core/bound-figures.ts';
import type { Draft } from './core/draft.ts';
import { quotedIn, restatementNote, tellsPeriod } from './core/restatement.ts';
import type { BulletinDeps } from './deps.ts';
import { findLastIssue } from './queries/last-issue.ts';

/**
 * How the figures of the issue before a draft were restated since it was signed: late and corrected cases never change
 * that issue, so the next one says it. Null where there is nothing to say.
 */
export async function restatementFor(
  deps: Pick<BulletinDeps, 'db' | 'figures'>,
  { file, state }: Draft,
): Promise<BulletinRestatement | null> {
  if (isIssued(state) || isBeforeText(state)) return null;
  const last = await findLastIssue(deps.db, file.series.trim());
  const quoted = last && quotedIn(last.file);
  if (!quoted || tellsPeriod(file, quoted)) return null;
  const { from, to, figures: was } = quoted;
  const now = await deps.figures({ from, to });
  if (areSameFigures(was, now)) return null;
  return { issue: last.issue, from, to, was, now, note: restatementNote(last.file, quoted) };
}
