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
      <ValueField
        parameter={chosen}
        value={value}
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

/** Whether a rule is on is chosen by its word; every other number is typed. */
function ValueField(props: {
  parameter: SupervisionRule['parameters'][number];
  value: number | undefined;
  error: string | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const { rules } = useTexts().supervision;
  const { parameter, min, max } = props.parameter;
  if (parameter === 'isOn') {
    return (
      <ChoiceField
        label={rules.switchTo}
        value={props.value === 0 ? 'off' : 'on'}
        choices={(['on', 'off'] as const).map((key) => ({ key, text: rules.switched[key] }))}
        onChange={(key) => props.onChange(key === 'on' ? 1 : 0)}
      />
    );
  }
  return (
    <NumberField
      label={rules.newValue(min, max)}
      value={props.value}
      min={min}
      max={max}
      error={props.error}
      onChange={props.onChange}
    />
  );
}
