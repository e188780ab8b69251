import { SignInForm } from '../features/identity/sign-in-form.tsx';
import { useDocumentTitle } from '../frame/page.tsx';
import { useTexts } from '../text/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './sign-in-page.css';

/** The sign-in, as a page of its own or above a page whose session has ended. */
export function SignInPage({ expiredName }: { expiredName?: string }) {
  const { shell, signIn } = useTexts();
  useDocumentTitle(signIn.title);
  return (
    <div className={`sign-in${expiredName === undefined ? '' : ' sign-in-over'}`}>
      <main className="sign-in-panel">
        <div className="sign-in-head">
          <h1>{shell.productLong}</h1>
          <LanguageSwitch />
        </div>
        <SignInForm expiredName={expiredName} />
      </main>
    </div>
  );
}
