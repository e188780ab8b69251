import { useTexts } from '../../../text/language.tsx';
import { type Difference, isInHead } from './differences.ts';
import type { Mark } from './marked-words.ts';

/** What differs, section by section: each with what became of it, and the words that differ marked. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { bulletinVersions: texts, bulletin } = useTexts();
  if (differences.length === 0) return <p>{texts.same}</p>;
  const titleOf = ({ section, what }: Difference) =>
    section ?? (isInHead(what) ? bulletin.outline.head : bulletin.outline.foot);
  const groups: Difference[][] = [];
  for (const one of differences) {
    const [first] = groups.at(-1) ?? [];
    if (first && titleOf(first) === titleOf(one)) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return (
    <div className="differences">
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one title, and the list is only shown.
        <section key={place}>
          <strong>{group[0] && (titleOf(group[0]) || bulletin.outline.untitled)}</strong>
          <ul>
            {group.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two differences may be alike, and the list is only shown.
              <li key={index}>
                <OneDifference {...one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneDifference({ change, what, movedFrom, marks }: Difference) {
  const { bulletinVersions: texts } = useTexts();
  return (
    <>
      <span className={`change change-${change}`}>{texts.changes[change]}</span>
      <span className="faint">
        {texts.what[what]}
        {movedFrom !== undefined && texts.movedFrom(movedFrom)}
      </span>
      <MarkedText marks={marks} />
    </>
  );
}

function MarkedText({ marks }: { marks: readonly Mark[] }) {
  const { bulletinVersions: texts } = useTexts();
  if (marks.length > 0 && marks.every(({ text }) => text.trim() === '')) {
    return <span className="faint">{texts.blank}</span>;
  }
  return (
    <span className="marked-text">
      {marks.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
