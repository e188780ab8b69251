import type { CaseDetail } from '@banshi/contract/case-views';
import type { Evaluation } from '@banshi/contract/eligibility';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** What was found of the conditions of acceptance and of the grant; nothing where there are none. */
export function CaseConditions({ detail: { evaluations } }: { detail: CaseDetail }) {
  const { eligibility } = useTexts();
  if (evaluations.length === 0) return null;
  return (
    <section className="panel">
      <h2>{eligibility.title}</h2>
      {evaluations.map((one) => (
        <OneEvaluation key={one.at} one={one} />
      ))}
    </section>
  );
}

function OneEvaluation({ one }: { one: Evaluation }) {
  const { eligibility: texts } = useTexts();
  const formats = useFormats();
  const { stage, byName, at, matterVersion, conditions } = one;
  return (
    <>
      <h3>{texts.stage[stage]}</h3>
      <p className="faint">{texts.heading(byName, formats.moment(at), matterVersion)}</p>
      <ul>
        {conditions.map(({ no, text, byLaw, verdict, computed, reason }) => (
          <li key={no}>
            <strong>{texts.verdict[verdict]}</strong> {text} <span className="faint">{byLaw}</span>
            {computed && <span className="faint"> · {texts.computed}</span>}
            {reason !== null && <p>{reason}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
