import { CheckPage } from '../features/documents/public/check-page.tsx';
import { PublicPage } from './public-page.tsx';

/** Whether a document was issued here, for anybody who holds it. */
export function PublicCheck() {
  return (
    <PublicPage here="check">
      <CheckPage />
    </PublicPage>
  );
}
