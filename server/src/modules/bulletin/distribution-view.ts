import type {
  getBulletinDistribution,
  listBulletinRecipients,
} from '@banshi/contract/bulletin-distribution';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { DraftId } from './core/draft.ts';
import { copiesGiven } from './core/recipients.ts';
import type { BulletinDeps } from './deps.ts';
import { readAddressees, readReceipts } from './queries/distribution.ts';
import { findIssue } from './queries/find-issue.ts';
import { findPrinting } from './queries/printings.ts';
import { readRecipients } from './queries/recipients.ts';

/** The register of recipients, and the bodies that one may be. */
export async function recipientsView({
  db,
  organisations,
}: BulletinDeps): Promise<ReplyOf<typeof listBulletinRecipients>> {
  const { all, byId } = await organisations();
  const recipients = await readRecipients(db);
  return {
    recipients: recipients.map((one) => ({
      ...one,
      organisationName: byId.get(one.organisationId ?? 0)?.name ?? null,
    })),
    bodies: all.map(({ id, name }) => ({ organisationId: id, name })),
  };
}

/** To whom an issue went; undefined where nothing of the kind was signed. */
export async function distributionView(
  deps: BulletinDeps,
  issueId: DraftId,
): Promise<ReplyOf<typeof getBulletinDistribution> | undefined> {
  const issue = await findIssue(deps, issueId);
  if (!issue) return undefined;
  const addressees = await readAddressees(deps.db, issueId);
  const receipts = await readReceipts(deps.db, issueId);
  const printing = await findPrinting(deps.db, issueId);
  const names = await deps.staffNames([
    ...receipts.map(({ staffId }) => staffId),
    ...(printing ? [printing.by] : []),
    ...addressees.flatMap(({ handover }) => handover?.by ?? []),
  ]);
  const { byId, within } = await deps.organisations();
  return {
    printed: printing?.copies ?? issue.file.copies ?? null,
    printing: printing
      ? {
          ...{ copies: printing.copies, on: printing.on },
          byName: names.get(printing.by)?.name ?? '',
        }
      : null,
    given: copiesGiven(addressees),
    addressees: addressees.map(({ organisationId, handover, ...one }) => ({
      ...one,
      organisationName: byId.get(organisationId ?? 0)?.name ?? null,
      handover: handover && {
        ...{ way: handover.way, on: handover.on },
        byName: names.get(handover.by)?.name ?? '',
      },
      readers: receipts
        .filter(
          (read) => organisationId !== null && within(organisationId).has(read.organisationId),
        )
        .map(({ staffId, at }) => ({
          name: names.get(staffId)?.name ?? '',
          at: formatInstant(at),
        })),
    })),
  };
}
