import type { Lamp as Urgency } from '@banshi/contract/case-words';
import { useTexts } from '../text/language.tsx';
import { Lamp } from '../ui/lamp.tsx';

/** The lamp of a case or clock with its word. */
export function UrgencyLamp({ urgency }: { urgency: Urgency }) {
  const { words } = useTexts();
  return <Lamp colour={urgency} word={words.lamp[urgency]} />;
}
