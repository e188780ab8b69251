import type { MatterDetail, MatterDraft, MatterSummary } from '@banshi/contract/catalogue';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Actor, OrganisationTree, StaffId, StaffNames } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import type { MatterBody } from '../core/matter-body.ts';
import { matterChanges } from '../core/matter-diff.ts';
import { actionsOf } from '../core/matter-life.ts';
import { matterFindings } from '../core/matter-rules.ts';
import type { IndexedMatter } from '../matter-index.ts';
import { actLines, nameOf, versionLines } from '../matter-views.ts';
import {
  type DraftRow,
  findDraft,
  findStateReason,
  readActs,
  readVersionLines,
} from './matter-history.ts';
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
  {
    matter,
    summary,
    version,
    measures,
    bodies,
  }: {
    matter: IndexedMatter;
    summary: MatterSummary;
    version: number | undefined;
    bodies: OrganisationTree;
  } & Pick<MatterDetail, 'measures'>,
): Promise<MatterDetail | undefined> {
  const { matterId } = matter;
  const [lines, draft, acts, stateReason] = await Promise.all([
    readVersionLines(db, matterId),
    findDraft(db, matterId),
    readActs(db, matterId),
    findStateReason(db, matterId),
  ]);
  const bodyOf = async (wanted: number | undefined) =>
    wanted === undefined ? undefined : (await findVersion(db, matterId, wanted))?.body;
  const newest = lines[0]?.version;
  const shown = version ?? matter.version ?? newest;
  const published = await bodyOf(shown);
  const body = published ?? (version === undefined ? draft?.body : undefined);
  if (!body) return undefined;
  const against = shown === newest ? body : ((await bodyOf(newest)) ?? body);
  const staff = [...lines.map((line) => line.publishedBy), ...acts.map(({ by }) => by)];
  const names = await staffNames([...staff, draft?.editedBy].map((id) => id as StaffId | null));
  return {
    ...summary,
    body: changeable(body),
    shownVersion: published ? (shown ?? null) : null,
    versions: versionLines(lines, names),
    draft: draft ? draftView(draft, against, nameOf(names, draft.editedBy)) : null,
    stateReason,
    acts: actLines(acts, names),
    measures,
    principalName: bodies.all.find(({ code }) => code === body.principal)?.name ?? null,
    ...actionsView(matter, draft, actor),
  };
}

function actionsView(
  { departmentId, state }: IndexedMatter,
  draft: DraftRow | undefined,
  actor: Actor,
): Pick<MatterDetail, 'actions' | 'blocked'> {
  const { allowed, blocked } = actionsOf({ departmentId, state, draft }, callerOf(actor));
  return {
    actions: allowed,
    blocked: blocked.map((action) => ({ action, code: 'catalogue/same-person' })),
  };
}

/** The differences are against the newest version, which a publication will follow. */
function draftView(draft: DraftRow, against: MatterBody, editedByName: string | null): MatterDraft {
  return {
    revision: draft.revision,
    stage: draft.stage,
    editedAt: formatInstant(draft.editedAt),
    editedByName,
    reason: draft.reason ?? null,
    effectiveFrom: draft.effectiveOn ?? null,
    body: changeable(draft.body),
    changes: matterChanges(against, draft.body),
    findings: matterFindings(draft.body),
  };
}

/** The contract's types know no `readonly`; nobody changes a reply. */
function changeable(body: MatterBody): MatterDetail['body'] {
  return body as MatterDetail['body'];
}
