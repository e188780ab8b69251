import { Link } from 'react-router';
import { PublicGrantsPage } from '../features/licences/public/public-grants-page.tsx';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { PublicPage } from './public-page.tsx';

/** The published grants, for anybody. */
export function PublicGrants() {
  const { publicStatus, publicDelegations } = useTexts();
  return (
    <PublicPage
      other={
        <>
          <Link to={paths.publicDelegations.to()}>{publicDelegations.title}</Link>
          <Link to={paths.publicStatus.to()}>{publicStatus.title}</Link>
        </>
      }
    >
      <PublicGrantsPage />
    </PublicPage>
  );
}
