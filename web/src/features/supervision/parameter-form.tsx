import type { SupervisionRule } from '@banshi/contract/supervision-views';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, NumberField, TextField } from '../../ui/plain-field.tsx';
import { useSetParameter } from './use-supervision.ts';

/** Sets one number of a rule, and says why. */
export function ParameterForm({ rule, onDone }: { rule: SupervisionRule; onDone: () => void }) {
  const { rules } = useTexts().supervision;
  const [name, setName] = useState(rule.parameters[0]?.parameter ?? 'isOn');
  const chosen = rule.parameters.find(({ parameter }) => parameter === name);
  const [value, setValue] = useState<number | undefined>(chosen?.value);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const set = useSetParameter();
  if (!chosen) return null;
  const choose = (next: typeof name) => {
    setName(next);
    setValue(rule.parameters.find(({ parameter }) => parameter === next)?.value);
  };
  const isMissing = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing || value === undefined) return;
    set.mutate({ rule: rule.rule, parameter: name, value, reason }, { onSuccess: onDone });
  };
  return (
    <form
      className="alert-form no-print"
      aria-label={rules.changeOf(rule.rule)}
      onSubmit={submit}
      noValidate
    >
      <ChoiceField
        label={rules.parameter}
        value={name}
        choices={rule.parameters.map((one) => ({
          key: one.parameter,
          text: rules.parameters[one.parameter],
        }))}
        onChange={choose}
      />
      <NumberField
        label={rules.newValue(chosen.min, chosen.max)}
        value={value}
        min={chosen.min}
        max={chosen.max}
        error={isChecked && value === undefined ? rules.required : undefined}
        onChange={setValue}
      />
      <TextField
        label={rules.reason}
        value={reason}
        maxLength={500}
        error={isChecked && isMissing ? rules.required : undefined}
        onChange={setReason}
      />
      <ProblemNote error={set.error} />
      <div className="alert-buttons">
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {rules.submit}
        </Button>
        <Button onClick={onDone}>{rules.cancel}</Button>
      </div>
    </form>
  );
}
