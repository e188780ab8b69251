import type { MatterDetail, MatterDraft } from '@banshi/contract/catalogue';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type Actor, holds, type StaffId, type StaffNames } from '../../identity/index.ts';
import type { MatterBody } from '../core/matter-body.ts';
import { matterChanges } from '../core/matter-diff.ts';
import { allowedActions } from '../core/matter-life.ts';
import { matterFindings } from '../core/matter-rules.ts';
import type { IndexedMatter } from '../matter-index.ts';
import { nameOf, summaryOf, versionLines } from '../matter-views.ts';
import { type DraftRow, findDraft, findStateReason, readVersionLines } from './matter-history.ts';
import { findVersion } from './published-version.ts';

export interface DetailDeps {
  readonly db: Reader;
  readonly staffNames: StaffNames;
}

/**
 * A matter with one version in full: the one asked for, or the one in force, or the newest, or the
 * draft. Undefined when the version does not exist.
 */
export async function matterDetail(
  { db, staffNames }: DetailDeps,
  actor: Actor,
  { matter, version }: { matter: IndexedMatter; version: number | undefined },
): Promise<MatterDetail | undefined> {
  const { matterId, departmentId, state } = matter;
  const [lines, draft, stateReason] = await Promise.all([
    readVersionLines(db, matterId),
    findDraft(db, matterId),
    findStateReason(db, matterId),
  ]);
  const shown = version ?? matter.version ?? lines[0]?.version;
  const published = shown === undefined ? undefined : await findVersion(db, matterId, shown);
  const body = published?.body ?? (version === undefined ? draft?.body : undefined);
  if (!body) return undefined;
  const staff = [...lines.map((line) => line.publishedBy), draft?.editedBy ?? null];
  const names = await staffNames(staff.map((id) => id as StaffId | null));
  const isHeld: Parameters<typeof allowedActions>[0] = (roles, id) => holds(actor, roles, id);
  return {
    ...summaryOf(matter),
    body: changeable(body),
    shownVersion: published?.version ?? null,
    versions: versionLines(lines, names),
    draft: draft ? draftView(draft, body, nameOf(names, draft.editedBy)) : null,
    stateReason,
    actions: allowedActions(isHeld, { departmentId, state, hasDraft: draft !== undefined }),
  };
}

function draftView(draft: DraftRow, against: MatterBody, editedByName: string | null): MatterDraft {
  return {
    revision: draft.revision,
    editedAt: formatInstant(draft.editedAt),
    editedByName,
    body: changeable(draft.body),
    changes: matterChanges(against, draft.body),
    findings: matterFindings(draft.body),
  };
}

/** The contract's types know no `readonly`; nobody changes a reply. */
function changeable(body: MatterBody): MatterDetail['body'] {
  return body as MatterDetail['body'];
}
