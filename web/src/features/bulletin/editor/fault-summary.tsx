import { useContext } from 'react';
import { useTexts } from '../../../text/language.tsx';
import type { Texts } from '../../../text/texts.ts';
import { FaultsContext, useFaultSentence } from './faults-context.ts';
import { focusField } from './focus-field.ts';

/** How many places are to mend, each a way there. */
export function FaultSummary() {
  const { faults: texts, fields } = useTexts().bulletin;
  const faults = useContext(FaultsContext);
  const sentence = useFaultSentence();
  if (faults.length === 0) return null;
  return (
    <div className="fault-summary" role="alert">
      <strong>{texts.title(faults.length)}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.rule}`}>
            <button
              type="button"
              className="plain-button fault-link"
              onClick={() => focusField(fault.path)}
            >
              {texts.go(placeName(fault.path, fields), sentence(fault))}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const NAMES: Readonly<Record<string, keyof Texts['bulletin']['fields']>> = {
  title: 'heading',
  'sections.title': 'sectionTitle',
  'sections.sections.title': 'subsectionTitle',
  'sections.statistics.from': 'statisticsFrom',
  'sections.statistics.to': 'statisticsTo',
  'sections.statistics.source': 'source',
  'period.from': 'from',
  'period.to': 'to',
};

/** What the field at a path is called on the page. */
export function placeName(path: string, fields: Texts['bulletin']['fields']): string {
  const steps = path.replace(/^\$\.?/, '').replace(/\[\d+\]/g, '');
  const last = steps.slice(steps.lastIndexOf('.') + 1);
  const known = NAMES[steps] ?? Object.entries(fields).find(([name]) => name === last)?.[0];
  return Object.entries(fields).find(([name]) => name === known)?.[1] ?? path;
}
