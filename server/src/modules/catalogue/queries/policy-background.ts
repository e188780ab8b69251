import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { OrganisationTree } from '../../identity/index.ts';
import type { PolicyContent } from '../core/policy.ts';
import type { PolicyBackground } from '../core/policy-rules.ts';
import type { IndexedMatter, MatterIndex } from '../matter-index.ts';
import { findVersion } from './published-version.ts';

/** The matters that a document names, as far as there are such. */
export function mattersNamed({ measures }: PolicyContent, { find }: MatterIndex): IndexedMatter[] {
  const codes = measures.flatMap(({ effects }) => effects.flatMap(({ matters }) => matters));
  return [...new Set(codes)].flatMap((code) => {
    const found = find(code);
    return found.ok && found.value.taskCode === code ? [found.value] : [];
  });
}

/** What the rules measure a document against: numbers that are taken, and the lists of its matters as they are now. */
export async function policyBackground(
  db: Reader,
  { index, bodies }: { readonly index: MatterIndex; readonly bodies: OrganisationTree },
  { issuerId, content, today }: { issuerId: number; content: PolicyContent; today: LocalDate },
): Promise<PolicyBackground> {
  const own = bodies.within(issuerId);
  const matters = new Map<string, { isOwn: boolean; body: Body }>();
  for (const { matterId, version, taskCode, departmentId } of mattersNamed(content, index)) {
    const found = version === undefined ? undefined : await findVersion(db, matterId, version);
    if (found) matters.set(taskCode, { isOwn: own.has(departmentId), body: found.body });
  }
  const { docNo } = content;
  const taken = await db
    .selectFrom('catalogue.policies')
    .select('doc_no')
    .where('doc_no', '=', docNo)
    .execute();
  return { today, takenNumbers: new Set(taken.map(({ doc_no }) => doc_no)), matters };
}

type Body = NonNullable<Awaited<ReturnType<typeof findVersion>>>['body'];
