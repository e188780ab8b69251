import { Link } from 'react-router';
import { PublicGrantsPage } from '../features/licences/public/public-grants-page.tsx';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './public-page.css';

/** The published grants, for anybody: no rail, no session. */
export function PublicGrants() {
  const { shell, publicGrants } = useTexts();
  return (
    <div className="public-page">
      <header className="public-head no-print">
        <span className="public-product">{shell.product}</span>
        <span className="public-links">
          <LanguageSwitch />
          <Link to={paths.home.to()}>{publicGrants.signIn}</Link>
        </span>
      </header>
      <main>
        <PublicGrantsPage />
      </main>
    </div>
  );
}
