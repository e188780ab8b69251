import { HearingPage } from '../features/notices/public/hearing-page.tsx';
import { PublicPage } from './public-page.tsx';

/** One announced hearing, for anybody; the list it stands in is one of the places to go. */
export function PublicHearing() {
  return (
    <PublicPage here="hearing">
      <HearingPage />
    </PublicPage>
  );
}
