import { Alert, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useSignIn } from '../../api/session.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { Field } from '../../ui/field.tsx';
import './sign-in-form.css';

/** Account and password; `expiredName` is the person whose session ended under the page. */
export function SignInForm({ expiredName }: { expiredName?: string | undefined }) {
  const { signIn: texts } = useTexts();
  const signIn = useSignIn();
  const [typed, setTyped] = useState({ login: '', password: '' });
  const [isChecked, setChecked] = useState(false);
  const errorOf = (field: 'login' | 'password') =>
    isChecked && typed[field] === '' ? texts.required(texts[field]) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (typed.login !== '' && typed.password !== '') signIn.mutate(typed);
  };
  return (
    <form className="sign-in-form form-stacked" onSubmit={submit} noValidate>
      {expiredName !== undefined && <Alert type="info" title={texts.expired(expiredName)} />}
      <Field label={texts.login} error={errorOf('login')}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            autoComplete="username"
            value={typed.login}
            onChange={(event) => setTyped({ ...typed, login: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.password} error={errorOf('password')}>
        {(control) => (
          <Input.Password
            {...control}
            autoComplete="current-password"
            visibilityToggle={false}
            value={typed.password}
            onChange={(event) => setTyped({ ...typed, password: event.target.value })}
          />
        )}
      </Field>
      <ProblemNote error={signIn.error} />
      <Button type="primary" htmlType="submit" loading={signIn.isPending}>
        {signIn.isPending ? texts.submitting : texts.submit}
      </Button>
    </form>
  );
}
