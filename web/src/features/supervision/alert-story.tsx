import type { AlertEntry } from '@banshi/contract/supervision-views';
import { useFormats, useTexts } from '../../text/language.tsx';

/** What happened to a warning or card, the latest first. */
export function AlertStory({ journal }: { journal: readonly AlertEntry[] }) {
  const { card } = useTexts().supervision;
  return (
    <section className="alert-panel" aria-label={card.journal}>
      <h2>{card.journal}</h2>
      <ol className="alert-story">
        {journal.toReversed().map((entry) => (
          <Entry key={`${entry.at} ${entry.type}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry: { at, type, byName, text, verdict } }: { entry: AlertEntry }) {
  const { supervision } = useTexts();
  const formats = useFormats();
  const what = supervision.event[type];
  return (
    <li>
      <div>
        {what}
        {verdict && <strong> {supervision.verdict[verdict]}</strong>}
      </div>
      {text !== null && <p className="alert-said">{text}</p>}
      <p className="faint">
        {formats.moment(at)} · {byName || supervision.card.bySystem}
      </p>
    </li>
  );
}
