import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './public-page.css';

/** The frame of a page for anybody: no rail, no session; `other` leads to the other such page. */
export function PublicPage({ other, children }: { other: ReactNode; children: ReactNode }) {
  const { shell, publicStatus } = useTexts();
  return (
    <div className="public-page">
      <header className="public-head no-print">
        <span className="public-product">{shell.product}</span>
        <span className="public-links">
          {other}
          <LanguageSwitch />
          <Link to={paths.home.to()}>{publicStatus.signIn}</Link>
        </span>
      </header>
      <main>{children}</main>
    </div>
  );
}
