import { Button } from 'antd';
import { useSession, useSignOut } from '../api/session.ts';
import { OwnPasswordForm } from '../features/identity/own-password-form.tsx';
import { useDocumentTitle } from '../frame/page.tsx';
import { useTexts } from '../text/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './sign-in-page.css';

/** Before anything else: a password of one's own in place of the generated one. */
export function FirstPasswordPage() {
  const { shell, ownPassword: texts } = useTexts();
  const { name } = useSession();
  const leave = useSignOut('here');
  useDocumentTitle(texts.firstTitle);
  return (
    <div className="sign-in">
      <main className="sign-in-panel">
        <div className="sign-in-head">
          <h1>{texts.firstTitle}</h1>
          <LanguageSwitch />
        </div>
        <p>{texts.firstLead(name)}</p>
        <OwnPasswordForm />
        <p className="sign-in-foot">
          <Button type="text" onClick={() => leave.mutate()}>
            {shell.signOut}
          </Button>
        </p>
      </main>
    </div>
  );
}
