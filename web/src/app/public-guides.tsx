import { PublicGuidesPage } from '../features/catalogue/guides/public-guides-page.tsx';
import { PublicPage } from './public-page.tsx';

/** Service guides, for anybody. */
export function PublicGuides() {
  return (
    <PublicPage here="guides">
      <PublicGuidesPage />
    </PublicPage>
  );
}
