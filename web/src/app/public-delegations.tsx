import { PublicDelegationsPage } from '../features/delegations/public/public-delegations-page.tsx';
import { PublicPage } from './public-page.tsx';

/** The powers that bodies of cities use for the province, for anybody. */
export function PublicDelegations() {
  return (
    <PublicPage here="delegations">
      <PublicDelegationsPage />
    </PublicPage>
  );
}
