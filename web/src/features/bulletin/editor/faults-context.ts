import { createContext, useContext } from 'react';
import { useTexts } from '../../../text/language.tsx';
import type { PlacedFault } from './file-faults.ts';

/** The faults of the file on screen, for the fields to find their own. */
export const FaultsContext = createContext<readonly PlacedFault[]>([]);

/** The sentence of the fault at `path`, if there is one. */
export function useFaultAt(path: string): string | undefined {
  const faults = useContext(FaultsContext);
  const sentence = useFaultSentence();
  const fault = faults.find((each) => each.path === path);
  return fault && sentence(fault);
}

/** What is wrong at a place and how to mend it. */
export function useFaultSentence(): (fault: PlacedFault) => string {
  const { faults } = useTexts().bulletin;
  return ({ rule, characters }) => {
    if (characters !== undefined) return faults.glyph(characters);
    return faults.rules[rule ?? ''] ?? faults.unknown;
  };
}
