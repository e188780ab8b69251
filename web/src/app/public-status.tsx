import { Link } from 'react-router';
import { StatusPage } from '../features/notices/public/status-page.tsx';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { PublicPage } from './public-page.tsx';

/** How a case stands, for anybody who has its number and password. */
export function PublicStatus() {
  const { publicStatus } = useTexts();
  return (
    <PublicPage other={<Link to={paths.publicGrants.to()}>{publicStatus.grants}</Link>}>
      <StatusPage />
    </PublicPage>
  );
}
