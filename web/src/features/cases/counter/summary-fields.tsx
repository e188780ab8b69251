import { Input } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import type { Counter } from './use-counter.ts';

/** What for, in one sentence, and where. */
export function SummaryFields({ counter }: { counter: Counter }) {
  const { summary: texts } = useTexts().counter;
  const { draft, change, errors } = counter;
  return (
    <>
      <Field label={texts.label} error={errors.summary}>
        {(control) => (
          <Input
            {...control}
            value={draft.summary}
            maxLength={500}
            placeholder={texts.placeholder}
            onChange={(event) => change({ summary: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.area} error={errors.area} width="narrow">
        {(control) => (
          <Input
            {...control}
            value={draft.area}
            maxLength={6}
            inputMode="numeric"
            onChange={(event) => change({ area: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
