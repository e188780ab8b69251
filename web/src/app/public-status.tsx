import { StatusPage } from '../features/notices/public/status-page.tsx';
import { PublicPage } from './public-page.tsx';

/** How a case stands, for anybody who has its number and password. */
export function PublicStatus() {
  return (
    <PublicPage here="status">
      <StatusPage />
    </PublicPage>
  );
}
