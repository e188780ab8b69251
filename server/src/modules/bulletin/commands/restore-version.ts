import type { BulletinDraft } from '@banshi/contract/bulletin';
import { type Result, refuse } from '../../../kernel/result.ts';
import type { BulletinDeps } from '../deps.ts';
import { type AskedStep, findStep, type StepBar } from '../draft-step.ts';
import { writeText } from '../formats/write-text.ts';
import { findText } from '../queries/draft-versions.ts';

/** The draft has no text by this number. */
export interface VersionUnknown {
  readonly code: 'bulletin/version-unknown';
  readonly version: number;
}

/** Takes the text of an older version back as a new one; nothing that was written since gets lost. */
export async function restoreVersion(
  deps: BulletinDeps,
  asked: AskedStep & { readonly restored: number },
): Promise<Result<BulletinDraft, StepBar | VersionUnknown>> {
  const { draftId, restored } = asked;
  const found = await findStep(deps, asked, 'RESTORE');
  if (!found.ok) return found;
  const file = await findText(deps.db, draftId, restored);
  if (!file) return refuse({ code: 'bulletin/version-unknown', version: restored });
  return writeText(deps, { asked, found: found.value, file }, { act: 'RESTORE', restored });
}
