import type { CaseDetail } from '@banshi/contract/case-views';
import { DELIVERY_METHODS } from '@banshi/contract/case-words';
import { Input, Radio } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import type { ActionDraft, FieldName, TextFieldName } from './action-draft.ts';
import { DefectsField } from './defects-field.tsx';
import { HandedField } from './handed-field.tsx';

interface ActionFieldProps {
  readonly field: FieldName;
  readonly detail: CaseDetail;
  readonly draft: ActionDraft;
  readonly onChange: (next: Partial<ActionDraft>) => void;
  readonly isMissing: boolean;
}

/** One field of an action's form. */
export function ActionField(props: ActionFieldProps) {
  const { forms } = useTexts().casePage;
  const { words } = useTexts();
  const { field, draft, onChange } = props;
  if (field === 'defects') return <DefectsField {...props} />;
  if (field === 'handed') return <HandedField {...props} />;
  if (field === 'proposal') {
    return (
      <Choice
        label={forms.proposal}
        value={draft.proposal}
        options={(['grant', 'refuse'] as const).map((value) => ({
          value,
          label: forms.proposals[value],
        }))}
        onChange={(proposal) => onChange({ proposal })}
      />
    );
  }
  if (field === 'method') {
    return (
      <Choice
        label={forms.method}
        value={draft.method}
        options={DELIVERY_METHODS.map((value) => ({ value, label: words.delivery[value] }))}
        onChange={(method) => onChange({ method })}
      />
    );
  }
  return <TextActionField {...props} field={field} />;
}

const SHORT: readonly TextFieldName[] = [
  'competentBody',
  'resultName',
  'resultNo',
  'receiver',
  'proof',
];

function TextActionField({
  field,
  draft,
  onChange,
  isMissing,
}: ActionFieldProps & { readonly field: TextFieldName }) {
  const { forms } = useTexts().casePage;
  return (
    <Field
      label={forms[field]}
      error={isMissing ? forms.required : undefined}
      hint={field === 'proof' ? forms.proofHint : undefined}
    >
      {(control) =>
        SHORT.includes(field) ? (
          <Input
            {...control}
            value={draft[field]}
            maxLength={100}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ) : (
          <Input.TextArea
            {...control}
            rows={3}
            value={draft[field]}
            maxLength={1000}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        )
      }
    </Field>
  );
}

function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <span id={id} className="field-label">
        {props.label}
      </span>
      <Radio.Group
        aria-labelledby={id}
        value={props.value}
        options={props.options}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
