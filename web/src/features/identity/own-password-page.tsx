import { Page } from '../../frame/page.tsx';
import { useTexts } from '../../text/language.tsx';
import { OwnPasswordForm } from './own-password-form.tsx';

/** One's own password, changed by oneself. */
export function OwnPasswordPage() {
  const { ownPassword } = useTexts();
  return (
    <Page title={ownPassword.title}>
      <div className="plain-panel own-password">
        <OwnPasswordForm />
      </div>
    </Page>
  );
}
