import type { BulletinDraft } from '@banshi/contract/bulletin';
import { BulletinFile as FileSchema } from '@banshi/contract/bulletin-file';
import { Value } from '@sinclair/typebox/value';
import { assert } from '../../kernel/assert.ts';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import type { Draft } from './core/draft.ts';
import { planView } from './queries/issue-plans.ts';

/** The draft as the contract shows it. */
export function draftView(
  { draftId, version, state, file, corrects, plan, updatedAt }: Draft,
  shown: Pick<BulletinDraft, 'updatedByName' | 'liveSentences' | 'story' | 'mayDo'>,
): BulletinDraft {
  const { title, issueNo, totalNo, period } = file;
  return {
    ...{ draftId, version, state, title },
    ...period,
    issueNo,
    totalNo,
    updatedAt: formatInstant(updatedAt),
    file: shownFile(file),
    correctsId: corrects,
    plan: planView(plan),
    ...shown,
  };
}

/** The file as the contract shows it. */
export function shownFile(file: BulletinFile): BulletinDraft['file'] {
  // The contract's lists can be written to, the core's cannot: one check gives the file both types.
  assert(Value.Check(FileSchema, file), 'a file that was read has the shape of the contract');
  return file;
}
