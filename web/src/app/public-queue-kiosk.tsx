import { KioskPage } from '../features/queue/kiosk-page.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** It stands in the hall outside the frame, so it carries the choice of language itself. */
export function PublicKiosk() {
  return <KioskPage languages={<LanguageSwitch />} />;
}
