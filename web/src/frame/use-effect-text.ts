import type { PolicyEffect } from '@banshi/contract/policies';
import type { KeyProjectLevel } from '@banshi/contract/policy-words';
import { useTexts } from '../text/language.tsx';

/** What a measure does, in words; the matters on which it does it stand beside. */
export function useEffectText(): (effect: PolicyEffect) => string {
  const { policies, catalogue, matterWords } = useTexts();
  const levels = useLevelsText();
  return (effect) => {
    const { effect: texts } = policies;
    switch (effect.kind) {
      case 'shorten':
        return texts.shorten(catalogue.days(effect.days, matterWords.unit[effect.unit]));
      case 'tolerate':
        return texts.tolerate(catalogue.comparison.listed(effect.materials), effect.days);
      case 'relax':
        return texts.relax(effect.condition, effect.replacedBy);
      case 'prioritise':
        return texts.prioritise(levels(effect.levels));
    }
  };
}

/** The levels of key projects, in words. */
export function useLevelsText(): (levels: readonly KeyProjectLevel[]) => string {
  const { policies, catalogue } = useTexts();
  return (levels) => catalogue.comparison.listed(levels.map((one) => policies.level[one]));
}
