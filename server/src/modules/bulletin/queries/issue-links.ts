import type { BulletinIssueName } from '@banshi/contract/bulletin-steps';
import type { Reader } from '../../../platform/database/index.ts';

/** Which issue an issue corrects, and which correct it, the first first. */
export interface IssueLinks {
  readonly corrects: BulletinIssueName | null;
  readonly correctedBy: BulletinIssueName[];
}

const NAME = ['draft_id as issueId', 'year', 'issue_no as issueNo', 'total_no as totalNo'] as const;

/** The errata among these issues and of them. */
export async function readIssueLinks(
  db: Reader,
  issueIds: readonly string[],
): Promise<(issueId: string) => IssueLinks> {
  if (issueIds.length === 0) return () => ({ corrects: null, correctedBy: [] });
  const errata = await db
    .selectFrom('bulletin.issues')
    .select([...NAME, 'corrects'])
    .where('corrects', 'is not', null)
    .where((eb) => eb.or([eb('draft_id', 'in', issueIds), eb('corrects', 'in', issueIds)]))
    .orderBy('total_no')
    .execute();
  const wrongIds = errata.flatMap(({ corrects }) => corrects ?? []);
  const wrong = wrongIds.length
    ? await db
        .selectFrom('bulletin.issues')
        .select(NAME)
        .where('draft_id', 'in', wrongIds)
        .execute()
    : [];
  const byId = new Map(wrong.map((one) => [one.issueId, one]));
  return (issueId) => {
    const own = errata.find((one) => one.issueId === issueId);
    return {
      corrects: byId.get(own?.corrects ?? '') ?? null,
      correctedBy: errata
        .filter(({ corrects }) => corrects === issueId)
        .map(({ corrects: _, ...name }) => name),
    };
  };
}
