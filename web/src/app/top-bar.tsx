import { Button } from 'antd';
import { useSession } from '../api/session.ts';
import { NewsBell } from '../features/cases/news/news-bell.tsx';
import { CaseSearch } from '../features/cases/search/case-search.tsx';
import { PersonMenu } from '../features/identity/person-menu.tsx';
import { useTexts } from '../text/language.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** Whoever works in one of these may look for a case. */
const CASE_AREAS: readonly string[] = ['inbox', 'counter', 'cases'];

/** One search, and on the right where the person sits, the language and the way out. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { shell } = useTexts();
  const session = useSession();
  const mayReadCases = session.areas.some((area) => CASE_AREAS.includes(area));
  return (
    <header className="top-bar no-print">
      <div className="top-bar-search">{mayReadCases && <CaseSearch />}</div>
      <div className="top-bar-place">
        <span>{session.organisation.shortName}</span>
        <span className="top-bar-window">
          {session.window
            ? shell.window(session.window.number, session.window.name)
            : shell.noWindow}
        </span>
      </div>
      {mayReadCases && <NewsBell />}
      <Button type="text" aria-label={shell.shortcuts} title={shell.shortcutsHint} onClick={onHelp}>
        <KeyHint keys="?" />
      </Button>
      <LanguageSwitch />
      <PersonMenu />
    </header>
  );
}
