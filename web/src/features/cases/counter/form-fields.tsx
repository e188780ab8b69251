import { choicesOf, type FormFieldKind } from '@banshi/contract/form-words';
import type { FormField } from '@banshi/contract/matter-file';
import { Input } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { dayFrom } from '../../../ui/calendar.ts';
import { Field, type FieldControl } from '../../../ui/field.tsx';
import type { Counter } from './use-counter.ts';
import '../../../ui/plain-field.css';

/** 申请表: what this matter asks beside who applies for what; of most matters there is none. */
export function FormFields({ counter }: { counter: Counter }) {
  const { applicationForm: texts } = useTexts();
  const { draft, change, fields, formErrors } = counter;
  return fields.map((field) => {
    const { key, label, need } = field;
    return (
      <Field
        key={key}
        label={label}
        error={formErrors[key]}
        {...(need === 'may' ? { hint: texts.optional } : {})}
      >
        {(control) => (
          <FormControl
            field={field}
            control={control}
            value={draft.form[key] ?? ''}
            onChange={(value) => change(({ form }) => ({ form: { ...form, [key]: value } }))}
          />
        )}
      </Field>
    );
  });
}

/** How what is typed is read, where it does not stand as it is. */
const READ: Readonly<Partial<Record<FormFieldKind, (typed: string) => string>>> = {
  day: dayFrom,
  sourceCode: (typed) => typed.trim().toUpperCase(),
};

interface FormControlProps {
  readonly field: FormField;
  readonly control: FieldControl;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FormControl({ field, control, value, onChange }: FormControlProps) {
  const { applicationForm: texts } = useTexts();
  const { kind } = field;
  const choices = choicesOf(field);
  if (choices) {
    return (
      <select
        {...control}
        className="plain-control"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{texts.choose}</option>
        {choices.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    );
  }
  return (
    <Input
      {...control}
      value={value}
      maxLength={500}
      status={control['aria-invalid'] ? 'error' : ''}
      {...(kind === 'day' ? { placeholder: texts.dayFormat } : {})}
      onChange={({ target }) => onChange(READ[kind]?.(target.value) ?? target.value)}
    />
  );
}
