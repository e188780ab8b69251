import { Link } from 'react-router';
import { PublicDelegationsPage } from '../features/delegations/public/public-delegations-page.tsx';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { PublicPage } from './public-page.tsx';

/** The powers that bodies of cities use for the province, for anybody. */
export function PublicDelegations() {
  const { publicStatus } = useTexts();
  return (
    <PublicPage other={<Link to={paths.publicGrants.to()}>{publicStatus.grants}</Link>}>
      <PublicDelegationsPage />
    </PublicPage>
  );
}
