import { PROJECT_TYPES, SENSITIVE_FIELDS } from '@banshi/contract/catalogue-words';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import {
  ChoiceField,
  NumberField,
  ParagraphField,
  TextField,
  TickField,
} from '../../../ui/plain-field.tsx';
import type { PartProps } from './part-props.ts';

/** 权力来源 of a power that is used in the name of who entrusted it. */
const ENTRUSTED_SOURCES: readonly number[] = [5, 6];
const FLAGS = ['isWholeOnline', 'isInHall', 'allowPromise', 'grantsBefore'] as const;
/** The choice that the matter lies in none of the fields. */
const NO_FIELD = 'none';

/** Name, handling, result and the flags. */
export function BasicFields({ body, onChange }: PartProps) {
  const { catalogue, matterWords } = useTexts();
  const { fields } = catalogue;
  return (
    <div className="draft-grid">
      <div className="is-wide">
        <TextField label={fields.name} value={body.name} onChange={(name) => onChange({ name })} />
      </div>
      <ChoiceField
        label={fields.projectType}
        value={body.projectType}
        choices={PROJECT_TYPES.map((key) => ({ key, text: matterWords.projectType[key] }))}
        onChange={(projectType) => onChange({ projectType })}
      />
      <NumberField
        label={fields.visitsMax}
        value={body.visitsMax}
        min={0}
        max={9}
        onChange={(visitsMax = 0) => onChange({ visitsMax })}
      />
      <ChoiceField
        label={fields.sensitiveField}
        value={body.sensitiveField ?? NO_FIELD}
        choices={[
          { key: NO_FIELD, text: matterWords.no },
          ...SENSITIVE_FIELDS.map((key) => ({ key, text: matterWords.sensitive[key] })),
        ]}
        onChange={(field) => onChange({ sensitiveField: field === NO_FIELD ? null : field })}
      />
      <DayField
        label={fields.cancelsOn}
        value={body.cancelsOn ?? ''}
        onChange={(day) => onChange({ cancelsOn: day === '' ? null : day })}
      />
      <div className="is-half">
        <TextField
          label={fields.result}
          value={body.result.name ?? ''}
          onChange={(name) =>
            onChange({ result: { ...body.result, name: name === '' ? null : name } })
          }
        />
      </div>
      {ENTRUSTED_SOURCES.includes(body.powerSource) && (
        <div className="is-half">
          <TextField
            label={catalogue.principalCode}
            value={body.principal ?? ''}
            maxLength={50}
            onChange={(code) => onChange({ principal: code.trim() === '' ? null : code.trim() })}
          />
        </div>
      )}
      <div className="is-wide tick-row">
        {FLAGS.map((flag) => (
          <TickField
            key={flag}
            label={fields[flag]}
            isTicked={body[flag] ?? false}
            onChange={(isTicked) => onChange({ [flag]: isTicked })}
          />
        ))}
      </div>
    </div>
  );
}

/** Where and when. */
export function ContactFields({ body, onChange }: PartProps) {
  const { fields } = useTexts().catalogue;
  return (
    <>
      <ParagraphField
        label={fields.address}
        rows={1}
        value={body.address}
        onChange={(address) => onChange({ address })}
      />
      <ParagraphField
        label={fields.hours}
        rows={1}
        value={body.hours}
        onChange={(hours) => onChange({ hours })}
      />
    </>
  );
}
