import type { HallEntry } from '@banshi/contract/hall-entries';
import { useTexts } from '../../../text/language.tsx';

type Standing = Pick<HallEntry, 'state' | 'exemption' | 'mode' | 'window'>;

/** How a standing is told: what it is with its reason, and at which window of which kind. */
export function useStandingText() {
  const { hallEntries, hallEntryWords: words } = useTexts();
  return {
    what: ({ state, exemption }: Standing): string => {
      const reason = exemption === null ? [] : [words.exemption[exemption]];
      return [words.state[state], ...reason].join(' · ');
    },
    where: ({ window, mode }: Standing): string | undefined => {
      if (!window) return undefined;
      const kind = mode === null ? [] : [words.mode[mode]];
      return [hallEntries.windowOf(window.number, window.name), ...kind].join(' · ');
    },
  };
}
