import type { JournalEntry } from '@banshi/contract/case-views';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** What happened, the latest first: when, who, what. */
export function CaseStory({ journal }: { journal: readonly JournalEntry[] }) {
  const { story } = useTexts().casePage;
  const latestFirst = [...journal].sort((a, b) => b.version - a.version);
  return (
    <section className="panel">
      <h2>{story.title}</h2>
      <ol className="story">
        {latestFirst.map((entry) => (
          <Entry key={entry.version} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: JournalEntry }) {
  const { journal, shell } = useTexts();
  const formats = useFormats();
  return (
    <li>
      <p className="story-head">
        <span>{formats.moment(entry.at)}</span>
        <span>
          {[
            entry.byName,
            entry.inPlaceOfName === null ? '' : shell.inPlaceOf(entry.inPlaceOfName),
            entry.byOrganisation,
          ]
            .filter((each) => each !== '')
            .join(' · ')}
        </span>
      </p>
      <p>{journal[entry.type]?.(entry.facts) ?? entry.type}</p>
    </li>
  );
}
