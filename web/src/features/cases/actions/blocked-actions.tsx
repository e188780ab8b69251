import type { AllowedAction } from '@banshi/contract/case-views';
import { useBlockSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';

/** The actions that are this person's but not now, each with what stands in its way. */
export function BlockedActions({ actions }: { actions: readonly AllowedAction[] }) {
  const { words, casePage } = useTexts();
  const sentence = useBlockSentence();
  const blocked = actions.filter((each) => each.blocked !== null);
  if (blocked.length === 0) return null;
  return (
    <div className="blocked-actions">
      <h3>{casePage.actions.blocked}</h3>
      <ul>
        {blocked.map(({ action, blocked: reason }) => (
          <li key={action}>
            <strong>{words.action[action]}</strong> {sentence(reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
