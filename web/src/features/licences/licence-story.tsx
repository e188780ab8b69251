import type { LicenceDetail, LicenceEntry } from '@banshi/contract/licences';
import type { Facts } from '@banshi/contract/text/facts';
import { useFormats, useTexts } from '../../text/language.tsx';

const BY_LAW = new Set([
  'licences/deemed-renewed',
  'licences/expired',
  'licences/reminded',
  'licences/suspension-ended',
  'licences/use-ended',
  'licences/cancellation-missed',
]);

/** What happened to a licence, the latest first: when, who, what. */
export function LicenceStory({
  licence: { journal, cancelBy },
}: {
  licence: Pick<LicenceDetail, 'journal' | 'cancelBy'>;
}) {
  const { licences, filings } = useTexts();
  return (
    <section className="plain-panel">
      <h2>{cancelBy === null ? licences.story : filings.story}</h2>
      <ol className="licence-story">
        {journal.toReversed().map((entry) => (
          <Entry key={entry.version} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: LicenceEntry }) {
  const { licences } = useTexts();
  const formats = useFormats();
  const sentences: Readonly<Record<string, (facts: Facts) => string>> = licences.journal;
  return (
    <li>
      <p className="licence-story-head">
        <span>{formats.moment(entry.at)}</span>
        <span>{entry.byName || (BY_LAW.has(entry.type) ? licences.byLaw : licences.byCase)}</span>
      </p>
      <p>{sentences[entry.type]?.(entry.facts) ?? entry.type}</p>
    </li>
  );
}
