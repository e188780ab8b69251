import type { Inspection } from '@banshi/contract/hall-inspection';
import { useTexts } from '../../text/language.tsx';

/** The rounds of a period, and the working days that had too few of the daily ones. */
export function Rounds({
  inspections,
  missedRounds,
}: {
  inspections: readonly Inspection[];
  missedRounds: readonly { readonly day: string; readonly rounds: number }[];
}) {
  const { inspection } = useTexts().hall;
  const { rounds: texts, plan } = inspection;
  return (
    <section className="plain-panel">
      <h2>{texts.title}</h2>
      {missedRounds.length > 0 && (
        <p>
          {texts.missedTitle}
          <span className="hall-late">
            {missedRounds.map(({ day, rounds }) => texts.missed(day, rounds)).join('、')}
          </span>
        </p>
      )}
      {inspections.length === 0 && <p>{texts.none}</p>}
      <ul className="hall-tasks">
        {inspections.map((one) => (
          <li key={one.inspectionId}>
            {texts.told(one.on, one.time, one.zone)}
            <span className="hall-note">
              {texts.by(plan[one.plan], one.inspectors.join('、'), one.found)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
