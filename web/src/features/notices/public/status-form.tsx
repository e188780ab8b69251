import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';

const NUMBER = /^[0-9A-Za-z]{10,60}$/;
const PASSWORD = /^\d{6}$/;

interface StatusFormProps {
  readonly ask: (question: { readonly number: string; readonly password: string }) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** Number and password; a link may bring the number along. */
export function StatusForm({ ask, isPending, error }: StatusFormProps) {
  const { publicStatus: texts } = useTexts();
  const [search] = useSearchParams();
  const [number, setNumber] = useState(search.get('number') ?? '');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const question = { number: number.replaceAll(/\s/g, ''), password: password.trim() };
  const isNumberRight = NUMBER.test(question.number);
  const isPasswordRight = PASSWORD.test(question.password);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isNumberRight && isPasswordRight) ask(question);
  };
  return (
    <form className="public-panel form-stacked" onSubmit={submit} noValidate>
      <p>{texts.lead}</p>
      <Field
        label={texts.number}
        hint={texts.numberHint}
        error={isChecked && !isNumberRight ? texts.numberWrong : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={number}
            maxLength={80}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={texts.password}
        hint={texts.passwordHint}
        error={isChecked && !isPasswordRight ? texts.passwordWrong : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={password}
            maxLength={10}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote error={error} />
      <Button type="primary" size="large" htmlType="submit" loading={isPending}>
        {isPending ? texts.asking : texts.ask}
      </Button>
      <p className="faint">{texts.forgotten}</p>
    </form>
  );
}
