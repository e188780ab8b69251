import { Checkbox, Input } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import type { PromiseDraft } from './tolerance-draft.ts';

/** 承诺书: who has signed it, and the power of attorney of an agent. */
export function PromiseField({
  promise,
  isMissing,
  onChange,
}: {
  readonly promise: PromiseDraft;
  readonly isMissing: boolean;
  readonly onChange: (next: PromiseDraft) => void;
}) {
  const { tolerance: texts, casePage } = useTexts();
  const { signedBy, byAgent, authority } = promise;
  const required = (text: string) =>
    isMissing && text.trim() === '' ? casePage.forms.required : undefined;
  return (
    <>
      <Field label={texts.signedBy} hint={texts.signedByHint} error={required(signedBy)}>
        {(control) => (
          <Input
            {...control}
            value={signedBy}
            maxLength={100}
            onChange={(event) => onChange({ ...promise, signedBy: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        checked={byAgent}
        onChange={(event) => onChange({ ...promise, byAgent: event.target.checked })}
      >
        {texts.byAgent}
      </Checkbox>
      {byAgent && (
        <Field label={texts.authority} error={required(authority)}>
          {(control) => (
            <Input
              {...control}
              value={authority}
              maxLength={200}
              onChange={(event) => onChange({ ...promise, authority: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
