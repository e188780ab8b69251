import { useContext } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { FaultsContext, useFaultSentence } from './faults-context.ts';
import { type PlacedFault, pathsAbove } from './file-faults.ts';

/** How many places are to mend, each a way there. */
export function FaultSummary() {
  const { faults: texts } = useTexts().bulletin;
  const faults = useContext(FaultsContext);
  const sentence = useFaultSentence();
  if (faults.length === 0) return null;
  return (
    <div className="fault-summary" role="alert">
      <strong>{texts.title(faults.length)}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.rule}`}>
            <button type="button" className="plain-button fault-link" onClick={() => goTo(fault)}>
              {texts.go(sentence(fault))}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts the cursor into the field of a fault, or into the nearest part of the file around it. */
function goTo({ path }: PlacedFault): void {
  const field = pathsAbove(path)
    .map((each) => document.getElementById(each))
    .find((each) => each !== null);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
