import type { CasePromise as Promised } from '@banshi/contract/tolerance-views';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** What rests on the word of the applicant, and how far it was checked. */
export function CasePromise({ promise }: { promise: Promised }) {
  const { tolerance: texts } = useTexts();
  const formats = useFormats();
  const { scope, state, dueOn, signedBy, materialNames } = promise;
  return (
    <section className="panel">
      <h2>{texts.promiseTitle}</h2>
      <p>
        <strong>{texts.promiseStates[state]}</strong> · {texts.scopes[scope]}
        {dueOn && ` · ${texts.checkBy(formats.day(dueOn))}`}
      </p>
      <p className="faint">{texts.promisedBy(signedBy)}</p>
      {materialNames.length > 0 && (
        <ul>
          {materialNames.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
