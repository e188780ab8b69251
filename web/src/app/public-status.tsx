import { StatusPage } from '../features/notices/public/status-page.tsx';
import { RateServices } from '../features/ratings/public/rate-services.tsx';
import { PublicPage } from './public-page.tsx';

/** How a case stands, and what may be rated of it, for anybody who has its number and password. */
export function PublicStatus() {
  return (
    <PublicPage here="status">
      <StatusPage after={(proof) => <RateServices proof={proof} />} />
    </PublicPage>
  );
}
