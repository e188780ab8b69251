import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './public-page.css';

/** A page for anybody. */
export type PublicPlace =
  | 'status'
  | 'guides'
  | 'grants'
  | 'hearings'
  | 'hearing'
  | 'delays'
  | 'delegations'
  | 'check';

/** The frame of a page for anybody: no rail, no session; it leads to the other such pages. */
export function PublicPage({ here, children }: { here: PublicPlace; children: ReactNode }) {
  const { shell, publicStatus } = useTexts();
  return (
    <div className="public-page">
      <header className="public-head no-print">
        <span className="public-product">{shell.product}</span>
        <OtherPages here={here} />
        <span className="public-links">
          <LanguageSwitch />
          <Link to={paths.home.to()}>{publicStatus.signIn}</Link>
        </span>
      </header>
      <main>{children}</main>
    </div>
  );
}

function OtherPages({ here }: { here: PublicPlace }) {
  const texts = useTexts();
  const all: readonly (readonly [PublicPlace, string, string])[] = [
    ['status', paths.publicStatus.to(), texts.publicStatus.title],
    ['guides', paths.publicGuides.to(), texts.guides.title],
    ['grants', paths.publicGrants.to(), texts.publicGrants.title],
    ['hearings', paths.publicHearings.to(), texts.publicHearings.title],
    ['delays', paths.publicDelays.to(), texts.publicDelays.title],
    ['delegations', paths.publicDelegations.to(), texts.publicDelegations.title],
    ['check', paths.publicCheck.to(), texts.publicCheck.title],
  ];
  return (
    <nav className="public-links" aria-label={texts.publicHearings.otherPages}>
      {all
        .filter(([place]) => place !== here)
        .map(([place, to, title]) => (
          <Link key={place} to={to}>
            {title}
          </Link>
        ))}
    </nav>
  );
}
