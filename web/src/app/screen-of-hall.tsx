import { ScreenPage } from '../features/statistics/screen-page.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** The screen of the hall stands outside the frame, so it carries the choice of language itself. */
export function ScreenOfHall() {
  return <ScreenPage languages={<LanguageSwitch />} />;
}
