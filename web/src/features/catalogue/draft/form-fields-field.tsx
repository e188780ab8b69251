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
            onChange={(kind) => change({ ...row, kind })}
          />
          <ChoiceField
            label={texts.need}
            value={row.need}
            choices={FORM_NEEDS.map((key) => ({ key, text: texts.needs[key] }))}
            onChange={(need) => change({ ...row, need })}
          />
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
