import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../api/session.ts';
import { NewsBell } from '../features/cases/news/news-bell.tsx';
import { PersonMenu } from '../features/identity/person-menu.tsx';
import { ReviewBell } from '../features/ratings/reviews/review-bell.tsx';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { TopSearch } from './search/top-search.tsx';

/** Whoever works in one of these may look for a case. */
const CASE_AREAS: readonly string[] = ['inbox', 'counter', 'cases'];

/** One search, and on the right where the person sits, the language and the way out. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { shell } = useTexts();
  const session = useSession();
  const mayReadCases = session.areas.some((area) => CASE_AREAS.includes(area));
  return (
    <header className="top-bar no-print">
      <div className="top-bar-search">
        <TopSearch mayReadCases={mayReadCases} />
      </div>
      <div className="top-bar-place">
        <span>{session.organisation.shortName}</span>
        <span className="top-bar-window">
          <WindowPlace />
        </span>
      </div>
      {mayReadCases && <NewsBell />}
      <ReviewBell />
      <Button type="text" aria-label={shell.shortcuts} title={shell.shortcutsHint} onClick={onHelp}>
        <KeyHint keys="?" />
      </Button>
      <LanguageSwitch />
      <PersonMenu />
    </header>
  );
}

/** Where the person sits today; whoever may sit at a window is led to the choice. */
function WindowPlace() {
  const { shell } = useTexts();
  const { window, areas } = useSession();
  const place = window ? shell.window(window.number, window.name) : undefined;
  if (!areas.includes('windows')) return place ?? shell.noWindow;
  return <Link to={paths.windows.to()}>{place ?? shell.chooseWindow}</Link>;
}
