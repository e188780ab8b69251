/**
 * Whose figures: of all bodies that report here, of the bodies of the province itself (省本级, as the bulletin counts), or of
 * one department.
 */
export const SNAPSHOT_SCOPES = ['province', 'provinceOwn', 'department'] as const;
export type SnapshotScopeName = (typeof SNAPSHOT_SCOPES)[number];

/** What became of a case since a snapshot, as far as its figures go. */
export const CHANGE_KINDS = ['added', 'takenBack', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
