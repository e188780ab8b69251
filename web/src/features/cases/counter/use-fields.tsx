import { Input } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { dayFrom } from '../../../ui/calendar.ts';
import { Field } from '../../../ui/field.tsx';
import { useChosenMatter } from './use-chosen-matter.ts';
import type { Counter } from './use-counter.ts';

/** 使用期: from when to when what is filed is used, where the list of the matter asks for it. */
export function UseFields({ counter }: { counter: Counter }) {
  const { shell, counter: words } = useTexts();
  const { use: texts } = words;
  const { draft, change, errors } = counter;
  const { data } = useChosenMatter(draft);
  const { cancelDays, aheadDays } = data?.body.result ?? {};
  const isAsked = typeof cancelDays === 'number' && draft.onLicence === null;
  if (!isAsked) return null;
  const { use } = draft;
  const aheadHint = typeof aheadDays === 'number' ? texts.ahead(aheadDays) : undefined;
  return (['from', 'to'] as const).map((end) => (
    <Field
      key={end}
      label={texts[end]}
      width="narrow"
      {...(end === 'from' ? { error: errors.use, hint: aheadHint } : {})}
    >
      {(control) => (
        <Input
          {...control}
          value={use[end]}
          maxLength={10}
          inputMode="numeric"
          placeholder={shell.dayForm}
          onChange={({ target }) => change({ use: { ...use, [end]: dayFrom(target.value) } })}
        />
      )}
    </Field>
  ));
}
