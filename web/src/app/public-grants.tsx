import { PublicGrantsPage } from '../features/licences/public/public-grants-page.tsx';
import { PublicPage } from './public-page.tsx';

/** The published grants, for anybody. */
export function PublicGrants() {
  return (
    <PublicPage here="grants">
      <PublicGrantsPage />
    </PublicPage>
  );
}
