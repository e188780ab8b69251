import { DelaysPage } from '../features/notices/public/delays-page.tsx';
import { PublicPage } from './public-page.tsx';

/** The cases over their limit, for anybody. */
export function PublicDelays() {
  return (
    <PublicPage here="delays">
      <DelaysPage />
    </PublicPage>
  );
}
