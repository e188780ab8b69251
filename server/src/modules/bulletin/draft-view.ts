import type { BulletinDraft } from '@banshi/contract/bulletin';
import { BulletinFile as FileSchema } from '@banshi/contract/bulletin-file';
import { Value } from '@sinclair/typebox/value';
import { assert } from '../../kernel/assert.ts';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { Draft } from './core/draft.ts';

/** The draft as the contract shows it. */
export function draftView(
  { draftId, version, file, updatedAt }: Draft,
  shown: { readonly updatedByName: string; readonly liveSentences: Record<string, string> },
): BulletinDraft {
  // The contract's lists can be written to, the core's cannot: one check gives the file both types.
  assert(Value.Check(FileSchema, file), 'a file that was read has the shape of the contract');
  const { title, issueNo, totalNo, period } = file;
  return {
    draftId,
    version,
    title,
    ...period,
    issueNo,
    totalNo,
    updatedAt: formatInstant(updatedAt),
    file,
    ...shown,
  };
}
