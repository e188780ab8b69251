import { useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { useSession } from '../api/session.ts';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { PrintFoot } from './print-foot.tsx';
import { Rail } from './rail.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

/** The frame around every page: rail, top bar, content, and the keys that work everywhere. */
export function Shell() {
  const { shell } = useTexts();
  const { areas } = useSession();
  const navigate = useNavigate();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const go = (area: 'counter' | 'inbox' | 'leaderDay') => () => {
    if (areas.includes(area)) void navigate(paths[area].to());
  };
  useShortcuts({
    help: () => setHelpOpen(true),
    goCounter: go('counter'),
    goInbox: go('inbox'),
    goLeaderDay: go('leaderDay'),
  });
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {shell.skipToContent}
      </a>
      <Rail />
      <TopBar onHelp={() => setHelpOpen(true)} />
      <main id="content" className="shell-content" tabIndex={-1}>
        <Outlet />
        <PrintFoot />
      </main>
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
