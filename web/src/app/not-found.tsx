import { Page } from '../frame/page.tsx';
import { useTexts } from '../text/language.tsx';
import { PageState } from '../ui/page-state.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { shell } = useTexts();
  return (
    <Page title={shell.notFoundTitle}>
      <PageState kind="empty" title={shell.notFoundTitle}>
        {shell.notFoundDetail}
      </PageState>
    </Page>
  );
}
