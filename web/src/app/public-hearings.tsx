import { HearingsPage } from '../features/notices/public/hearings-page.tsx';
import { PublicPage } from './public-page.tsx';

/** The announced hearings, for anybody. */
export function PublicHearings() {
  return (
    <PublicPage here="hearings">
      <HearingsPage />
    </PublicPage>
  );
}
