import { Alert, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useChangePassword } from '../../api/session.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { Field } from '../../ui/field.tsx';
import './sign-in-form.css';

const EMPTY = { before: '', password: '', again: '' };
type Typed = typeof EMPTY;

const COMPLETION = {
  before: 'current-password',
  password: 'new-password',
  again: 'new-password',
} as const satisfies Record<keyof Typed, string>;
const FIELDS = Object.keys(COMPLETION) as (keyof Typed)[];

/** The password before and a new one, twice; the rules are those of the server. */
export function OwnPasswordForm() {
  const { ownPassword: texts } = useTexts();
  const change = useChangePassword();
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const errorOf = useFaults(typed, isChecked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { before, password, again } = typed;
    if (before === '' || password === '' || password !== again) return;
    const onSuccess = () => {
      setTyped(EMPTY);
      setChecked(false);
    };
    change.mutate({ before, password }, { onSuccess });
  };
  return (
    <form className="sign-in-form form-stacked" onSubmit={submit} noValidate>
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={texts[field]}
          error={errorOf(field)}
          hint={field === 'password' ? texts.rules : undefined}
        >
          {(control) => (
            <Input.Password
              {...control}
              autoComplete={COMPLETION[field]}
              visibilityToggle={false}
              value={typed[field]}
              maxLength={256}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <ProblemNote error={change.error} />
      {change.isSuccess && <Alert type="success" role="status" title={texts.done} />}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}

function useFaults(typed: Typed, isChecked: boolean) {
  const { ownPassword: texts } = useTexts();
  return (field: keyof Typed): string | undefined => {
    if (!isChecked) return undefined;
    if (typed[field] === '') return texts.required(texts[field]);
    const isOther = field === 'again' && typed.again !== typed.password;
    return isOther ? texts.different : undefined;
  };
}
