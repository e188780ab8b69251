import { FORM_FIELD_KINDS, FORM_NEEDS } from '@banshi/contract/form-words';
import type { FormField } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import type { PartProps } from './part-props.ts';

const FRESH: FormField = { key: '', label: '', kind: 'text', need: 'must' };

/** 申请表: what is filled in at the counter beside who applies for what. */
export function FormFieldsField({ body, onChange }: PartProps) {
  const { catalogue, applicationForm: texts } = useTexts();
  const { lists, numbered } = catalogue.draft;
  return (
    <EditedList
      label={texts.title}
      rows={body.formFields ?? []}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => numbered(texts.one, index + 1)}
      texts={{ ...lists, add: lists.add(texts.one) }}
      fresh={() => FRESH}
      onChange={(rows) => onChange({ formFields: [...rows] })}
    >
      {(row, change) => (
        <div className="draft-grid">
          <TextField
            label={texts.label}
            value={row.label}
            onChange={(label) => change({ ...row, label })}
          />
          <TextField
            label={texts.key}
            value={row.key}
            onChange={(key) => change({ ...row, key })}
          />
          <ChoiceField
            label={texts.kind}
            value={row.kind}
            choices={FORM_FIELD_KINDS.map((key) => ({ key, text: texts.kinds[key] }))}
            onChange={(kind) => change(ofKind(row, kind))}
          />
          <ChoiceField
            label={texts.need}
            value={row.need}
            choices={FORM_NEEDS.map((key) => ({ key, text: texts.needs[key] }))}
            onChange={(need) => change({ ...row, need })}
          />
          {row.kind === 'day' && (
            <NotBefore row={row} form={body.formFields ?? []} change={change} />
          )}
          {row.kind === 'choice' && (
            <div className="is-wide">
              <TextField
                label={texts.choices}
                value={row.choices ?? ''}
                onChange={(choices) => change({ ...row, choices: choices || null })}
              />
            </div>
          )}
        </div>
      )}
    </EditedList>
  );
}

/** Which other day of the form it is not before, where it matters. */
function NotBefore({
  row,
  form,
  change,
}: {
  row: FormField;
  form: readonly FormField[];
  change: (row: FormField) => void;
}) {
  const { applicationForm: texts, catalogue } = useTexts();
  const days = form.filter(({ key, kind }) => kind === 'day' && key !== row.key);
  return (
    <ChoiceField
      label={catalogue.fields.notBefore}
      value={row.notBefore ?? ''}
      choices={[
        { key: '', text: texts.anyDay },
        ...days.map(({ key, label }) => ({ key, text: label })),
      ]}
      onChange={(key) => change({ ...row, notBefore: key === '' ? null : key })}
    />
  );
}

/** Only a day is not before another. */
function ofKind({ notBefore, ...row }: FormField, kind: FormField['kind']): FormField {
  return kind === 'day' && notBefore !== undefined ? { ...row, kind, notBefore } : { ...row, kind };
}
