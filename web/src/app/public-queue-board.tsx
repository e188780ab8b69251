import { BoardPage } from '../features/queue/board-page.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** It stands in the hall outside the frame, so it carries the choice of language itself. */
export function PublicBoard() {
  return <BoardPage languages={<LanguageSwitch />} />;
}
