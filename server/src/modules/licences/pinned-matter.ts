import { assert } from '../../kernel/assert.ts';
import type { CaseRecord } from '../cases/index.ts';
import type { MatterVersion } from '../catalogue/index.ts';
import type { LicenceDeps } from './deps.ts';

/** The version of its matter that acceptance pinned, whatever became of the case since; else the one in force. */
export async function pinnedMatter(
  { matter }: Pick<LicenceDeps, 'matter'>,
  { current, entries }: Pick<CaseRecord, 'current' | 'entries'>,
): Promise<MatterVersion> {
  const accepted = entries.map(({ event }) => event).find((event) => 'matterVersion' in event);
  const version = accepted && 'matterVersion' in accepted ? accepted.matterVersion : undefined;
  const found = await matter(current.matterId, version);
  assert(found, `case ${current.id} names a matter that exists`);
  return found;
}
