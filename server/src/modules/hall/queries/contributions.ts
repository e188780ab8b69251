import type { ClaimedPolicy } from '@banshi/contract/contribution-links';
import type { ContributionKind, ContributionState } from '@banshi/contract/hall-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { DAYS_TO_THURSDAY } from '../core/bulletin-week.ts';
import type { ContributionStanding } from '../core/contribution.ts';
import { toldInWeek } from '../core/late-contribution.ts';
import type { SubmissionFile } from '../core/submission-file.ts';
import { readDeadlines } from './deadlines.ts';
import { readSubmissionFiles } from './submission-files.ts';

/** What is late goes past the weeks of its issue: a month touches six at most. */
const LATE_DAYS = 42;

/** One submission as it was written, with the verdict on it. */
export interface RecordedSubmission {
  readonly ordinal: number;
  readonly week: LocalDate;
  readonly happenedOn: LocalDate;
  readonly title: string;
  readonly text: string;
  readonly submittedAt: Instant;
  readonly submittedBy: string;
  readonly verdict: 'ADOPTED' | 'RETURNED' | null;
  readonly reason: string | null;
  readonly judgedBy: string | null;
  /** The Monday of the issue that tells it, where that is not its own. */
  readonly toldIn: LocalDate | null;
  readonly files: readonly SubmissionFile[];
}

/** The text that the bulletin takes. */
export interface Edition {
  readonly edition: number;
  readonly title: string;
  readonly text: string;
  readonly editedAt: Instant;
  readonly editedBy: string;
}

/** A contribution of the register. */
export interface RecordedContribution extends ContributionStanding {
  readonly contributionId: string;
  readonly organisationId: number;
  readonly kind: ContributionKind;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly policy: ClaimedPolicy | null;
  /** The latest first. */
  readonly submissions: readonly [RecordedSubmission, ...RecordedSubmission[]];
  readonly adopted: Edition | null;
}

/** The contributions of one week and those that came to it late from weeks before, in the order in which they came in. */
export async function readContributions(
  db: Reader,
  monday: LocalDate,
): Promise<RecordedContribution[]> {
  const before = addDays(monday, -LATE_DAYS);
  const found = await contributionsWhere(
    db,
    sql<boolean>`last.week >= ${before}::date and last.week <= ${monday}::date`,
  );
  const deadlineOf = await readDeadlines(db, before);
  return found.filter(
    ({ week, submissions: [latest] }) =>
      week === monday || toldInWeek(latest, deadlineOf) === monday,
  );
}

/** The contributions to the issues of all weeks whose Thursday lies within these days. */
export function readContributionsWithin(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<RecordedContribution[]> {
  const thursday = sql`coalesce(last.told_in, last.week) + ${DAYS_TO_THURSDAY}::integer`;
  return contributionsWhere(
    db,
    sql<boolean>`${thursday} >= ${from}::date and ${thursday} <= ${to}::date`,
  );
}

/** One contribution; undefined when there is none of this number. */
export async function findContribution(
  db: Reader,
  contributionId: string,
): Promise<RecordedContribution | undefined> {
  const found = await contributionsWhere(db, sql<boolean>`c.id = ${contributionId}::uuid`);
  return found[0];
}

async function contributionsWhere(
  db: Reader,
  condition: RawBuilder<boolean>,
): Promise<RecordedContribution[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select c.id
    from hall.contributions c
    join lateral (select s.week, s.told_in from hall.submissions s where s.contribution_id = c.id
                  order by s.ordinal desc limit 1) last on true
    where ${condition}
    order by c.id`.execute(db);
  const ids = rows.map(({ id }) => id);
  return ids.length === 0 ? [] : withTexts(db, ids);
}

async function withTexts(db: Reader, ids: readonly string[]): Promise<RecordedContribution[]> {
  const contributions = await db
    .selectFrom('hall.contributions')
    .select(['id', 'organisation_id', 'kind', 'case_id', 'case_number', 'merged_into'])
    .select(['policy_id', 'policy_measures'])
    .where('id', 'in', ids)
    .execute();
  const submissions = await readSubmissions(db, ids);
  const editions = await readEditions(db, ids);
  return contributions
    .flatMap((row): RecordedContribution[] => {
      const [latest, ...earlier] = submissions.get(row.id) ?? [];
      if (!latest) return [];
      return [
        {
          ...{ contributionId: row.id, organisationId: row.organisation_id },
          kind: row.kind as ContributionKind,
          ...{ caseId: row.case_id, caseNumber: row.case_number, mergedInto: row.merged_into },
          policy:
            row.policy_id === null
              ? null
              : { policyId: row.policy_id, measures: [...row.policy_measures] },
          state: stateOf(latest),
          ...{ week: latest.week, submittedBy: latest.submittedBy },
          submissions: [latest, ...earlier],
          adopted: editions.get(row.id) ?? null,
        },
      ];
    })
    .toSorted((one, other) => firstOf(one) - firstOf(other));
}

function stateOf({ verdict }: RecordedSubmission): ContributionState {
  return verdict ?? 'SUBMITTED';
}

function firstOf({ submissions }: RecordedContribution): number {
  return submissions[submissions.length - 1]?.submittedAt ?? 0;
}

async function readSubmissions(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('hall.submissions')
    .select(['contribution_id', 'ordinal', 'week', 'happened_on', 'title', 'text'])
    .select(['submitted_at', 'submitted_by', 'verdict', 'reason', 'judged_by', 'told_in'])
    .where('contribution_id', 'in', ids)
    .orderBy('ordinal', 'desc')
    .execute();
  const files = await readSubmissionFiles(db, ids);
  const told = rows.map((row) => ({
    contributionId: row.contribution_id,
    ...{ ordinal: row.ordinal, week: row.week, happenedOn: row.happened_on },
    ...{ title: row.title, text: row.text },
    ...{ submittedAt: row.submitted_at, submittedBy: row.submitted_by },
    verdict: row.verdict as RecordedSubmission['verdict'],
    ...{ reason: row.reason, judgedBy: row.judged_by, toldIn: row.told_in },
    files: files.filter(
      (one) => one.contributionId === row.contribution_id && one.ordinal === row.ordinal,
    ),
  }));
  return Map.groupBy(told, ({ contributionId }) => contributionId);
}

async function readEditions(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Edition>> {
  const rows = await db
    .selectFrom('hall.editions')
    .select(['contribution_id', 'edition', 'title', 'text', 'edited_at', 'edited_by'])
    .distinctOn('contribution_id')
    .where('contribution_id', 'in', ids)
    .orderBy('contribution_id')
    .orderBy('edition', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.contribution_id,
      {
        ...{ edition: row.edition, title: row.title, text: row.text },
        ...{ editedAt: row.edited_at, editedBy: row.edited_by },
      },
    ]),
  );
}
