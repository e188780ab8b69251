import { assert } from '../../kernel/assert.ts';
import { buildCaseNumber } from '../../kernel/case-number.ts';
import type { CaseEvent, CaseRecord } from '../cases/index.ts';
import type { StaffId } from '../identity/index.ts';
import type { DocumentRule } from './core/document-rule.ts';
import type { Story, StoryMatter } from './core/story.ts';
import type { DocumentDeps } from './deps.ts';

/** What a story is gathered from. */
export interface Gathering {
  readonly record: CaseRecord;
  readonly rule: DocumentRule;
  readonly version: number;
  readonly issued: Story['issued'];
  readonly reconsideredBy: string | undefined;
  readonly entrusted: Story['entrusted'];
}

/** Gathers what a document is written from: the case up to the entry, the list that it was handled under. */
export async function storyOf(
  { matter, staffNames }: Pick<DocumentDeps, 'matter' | 'staffNames'>,
  { record, rule, version, issued, reconsideredBy, entrusted }: Gathering,
): Promise<Story> {
  const { current, entries, applicant } = record;
  assert(current.origin === 'counter', 'documents are issued in cases of the counter');
  const events = entries.filter((entry) => entry.version <= version).map((entry) => entry.event);
  const list = await matter(current.matterId, pinnedVersion(events));
  assert(list, `case ${current.id} names a matter that exists`);
  const names = await staffNames(staffIn(events.at(-1)));
  return {
    rule,
    events,
    staff: new Map([...names].map(([id, { name }]) => [id, name])),
    applicant,
    ...buildCaseNumber(list.taskCode, current.numberedOn, current.serial),
    matter: storyMatter(list),
    ...{ reconsideredBy, entrusted },
    issued,
  };
}

/** Whom an entry names besides who made it: who went to the place, who hosts the hearing. */
function staffIn(event: CaseEvent | undefined): readonly StaffId[] {
  if (event?.type === 'cases/site-visited') return event.visitors;
  return event?.type === 'cases/hearing-set' ? [event.hostId] : [];
}

/** The version that acceptance pinned; before it, the one in force. */
function pinnedVersion(events: readonly CaseEvent[]): number | undefined {
  const accepted = events.find((event) => 'matterVersion' in event);
  return accepted && 'matterVersion' in accepted ? accepted.matterVersion : undefined;
}

type List = NonNullable<Awaited<ReturnType<DocumentDeps['matter']>>>;

function storyMatter({
  name,
  bucket,
  legalBasis,
  acceptConditions,
  materials,
  resultName,
  jointUnder,
  body,
}: List): StoryMatter {
  const { address, hours, consultation } = body;
  return {
    name,
    isLicense: bucket === 'license',
    concernsSafety: body.concernsSafety ?? false,
    jointUnder: jointUnder?.name,
    legalBasis,
    acceptConditions,
    materials,
    resultName,
    address,
    hours,
    consultation,
  };
}
