import type { Instant } from '../../../kernel/instant.ts';
import {
  type LocalDate,
  laterOf,
  localDateOf,
  parseLocalDate,
  startOfDay,
} from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Finding, MatterBody } from './matter-body.ts';
import { type FieldChange, matterChanges, needsReason } from './matter-diff.ts';
import { matterFindings } from './matter-rules.ts';

/** A version that was published and never changes. */
export interface PublishedVersion {
  readonly version: number;
  readonly effectiveFrom: Instant;
  readonly body: MatterBody;
}

/** The version that a publication adds. */
export interface NextVersion extends PublishedVersion {
  readonly previous: Pick<PublishedVersion, 'version' | 'effectiveFrom'> | undefined;
  readonly reason: string;
}

export type PublicationRefusal =
  | { readonly code: 'catalogue/invalid'; readonly field: string; readonly findings: Finding[] }
  | { readonly code: 'catalogue/reason-missing'; readonly fields: readonly string[] };

export interface Publication {
  readonly latest: PublishedVersion | undefined;
  readonly body: MatterBody;
  /** The first day; without it the version takes effect at once. */
  readonly effectiveOn: LocalDate | undefined;
  readonly reason: string | undefined;
  readonly at: Instant;
}

const FIRST_REASON = '首次发布';
const PLAIN_REASON = '文字修订';

/**
 * The next version, or why there is none: rules broken, nothing changed, no reason although limits,
 * materials or fees changed, or a first day that would rewrite the past (domain.md §2.6).
 */
export function nextVersion(publication: Publication): Result<NextVersion, PublicationRefusal> {
  const { latest, body, reason } = publication;
  const changes = latest ? matterChanges(latest.body, body) : undefined;
  const findings = [
    ...matterFindings(body),
    ...unchanged(changes, latest),
    ...dayFindings(publication),
    ...planFindings(publication),
  ];
  if (findings[0]) return refuse({ code: 'catalogue/invalid', field: findings[0].path, findings });
  if (changes && needsReason(changes) && (reason ?? '').trim() === '') {
    const fields = changes.filter((one) => one.isWeighty).map((one) => one.path);
    return refuse({ code: 'catalogue/reason-missing', fields });
  }
  return ok({
    version: (latest?.version ?? 0) + 1,
    effectiveFrom: startOfEffect(publication),
    body,
    previous: latest && { version: latest.version, effectiveFrom: latest.effectiveFrom },
    reason: reason ?? (latest ? PLAIN_REASON : FIRST_REASON),
  });
}

function unchanged(
  changes: readonly FieldChange[] | undefined,
  latest: PublishedVersion | undefined,
): Finding[] {
  if (changes === undefined || changes.length > 0) return [];
  const message = `nothing differs from version ${latest?.version}; change something or leave it`;
  return [{ path: '', rule: 'unchanged', message }];
}

/** The list of a first version may have been in force before the system was; later ones may not. */
function dayFindings({ latest, effectiveOn, at }: Publication): Finding[] {
  if (!latest) return [];
  if (effectiveOn !== undefined && effectiveOn < localDateOf(at)) {
    const message = `a change takes effect today or later, not on ${effectiveOn}`;
    return [{ path: 'effectiveFrom', rule: 'effective-past', message }];
  }
  if (startOfEffect({ effectiveOn, at }) > latest.effectiveFrom) return [];
  const message = `version ${latest.version} takes effect on ${localDateOf(latest.effectiveFrom)}; give a later day`;
  return [{ path: 'effectiveFrom', rule: 'effective-order', message }];
}

/** A list is in force for a day at least before it is cancelled. */
function planFindings({ body: { cancelsOn }, effectiveOn, at }: Publication): Finding[] {
  const first = laterOf(effectiveOn ?? localDateOf(at), localDateOf(at));
  if (!cancelsOn) return [];
  if (parseLocalDate(cancelsOn) === undefined) {
    const message = `there is no ${cancelsOn} in the calendar`;
    return [{ path: 'cancelsOn', rule: 'day', message }];
  }
  if (cancelsOn > first) return [];
  const message = `the list is in force on ${first}; plan a later day, or cancel the matter now`;
  return [{ path: 'cancelsOn', rule: 'cancel-past', message }];
}

function startOfEffect({ effectiveOn, at }: Pick<Publication, 'effectiveOn' | 'at'>): Instant {
  if (effectiveOn === undefined || effectiveOn === localDateOf(at)) return at;
  return startOfDay(effectiveOn);
}
