import { Link } from 'react-router';
import { CheckPage } from '../features/documents/public/check-page.tsx';
import { paths } from '../frame/paths.ts';
import { useTexts } from '../text/language.tsx';
import { PublicPage } from './public-page.tsx';

/** Whether a document was issued here, for anybody who holds it. */
export function PublicCheck() {
  const { publicStatus } = useTexts();
  return (
    <PublicPage other={<Link to={paths.publicStatus.to()}>{publicStatus.title}</Link>}>
      <CheckPage />
    </PublicPage>
  );
}
