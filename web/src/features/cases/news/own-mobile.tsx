import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { useOwnMobile, useSetMobile } from './use-own-mobile.ts';
import './news.css';

const MOBILE = /^1[3-9][0-9]{9}$/;

/** Whether warnings of supervision come by short message too, and to which number. */
export function OwnMobile() {
  const { news } = useTexts();
  const texts = news.mobile;
  const { data, error } = useOwnMobile();
  const set = useSetMobile();
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  if (!data) return <ProblemNote error={error} />;
  const isWrong = isChecked && !MOBILE.test(typed.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!MOBILE.test(typed.trim())) return;
    const done = () => {
      setTyped('');
      setChecked(false);
    };
    set.mutate(typed.trim(), { onSuccess: done });
  };
  return (
    <section className="own-mobile" aria-label={texts.title}>
      <p>{data.mobile === null ? texts.none : texts.given(data.mobile)}</p>
      <form className="own-mobile-form" onSubmit={submit} noValidate>
        <TextField
          label={texts.label}
          value={typed}
          maxLength={11}
          onChange={setTyped}
          {...(isWrong ? { error: texts.wrong } : {})}
        />
        <Button htmlType="submit" loading={set.isPending}>
          {texts.save}
        </Button>
        {data.mobile !== null && (
          <Button type="link" disabled={set.isPending} onClick={() => set.mutate(null)}>
            {texts.remove}
          </Button>
        )}
      </form>
      <ProblemNote error={set.error} />
    </section>
  );
}
