import type { JournalEntry } from '@banshi/contract/case-views';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** 申请作废: who asked to void the case, when and why, as long as nobody has answered. */
export function VoidProposal({ journal }: { journal: readonly JournalEntry[] }) {
  const { casePage } = useTexts();
  const formats = useFormats();
  const proposal = openProposal(journal);
  if (!proposal) return null;
  const { at, byName, byOrganisation, facts } = proposal;
  return (
    <section className="panel">
      <h2>{casePage.voidProposal}</h2>
      <p>
        {[formats.moment(at), byName, byOrganisation].filter((each) => each !== '').join(' · ')}
      </p>
      <p>{String(facts['reason'] ?? '')}</p>
    </section>
  );
}

/** The proposal that waits for a second person; undefined where there is none, or it was answered. */
function openProposal(journal: readonly JournalEntry[]): JournalEntry | undefined {
  const last = journal
    .toSorted((one, other) => other.version - one.version)
    .find(({ type }) => ANSWERS.has(type) || type === 'cases/void-proposed');
  return last?.type === 'cases/void-proposed' ? last : undefined;
}

const ANSWERS: ReadonlySet<string> = new Set(['cases/voided', 'cases/void-declined']);
