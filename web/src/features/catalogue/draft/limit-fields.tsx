import { EXTENSION_DAYS_MAX, LIMIT_UNITS } from '@banshi/contract/catalogue-words';
import type { Limit } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, NumberField, TextField, TickField } from '../../../ui/plain-field.tsx';
import type { PartProps } from './part-props.ts';

const DAYS_MAX = 3650;
const FRESH_EXTENSION = { days: 10, byLaw: '' };
const FRESH: Limit = { days: 20, unit: 'workDay', explain: null };

/** The statutory and the promised limit, and the extension where another law sets its length. */
export function LimitFields({ body, onChange }: PartProps) {
  const { limits } = useTexts().catalogue.draft;
  return (
    <>
      <LimitFieldRow
        name={limits.statutory}
        limit={body.statutoryLimit}
        onChange={(statutoryLimit) => onChange({ statutoryLimit })}
      />
      <LimitFieldRow
        name={limits.promise}
        limit={body.promiseLimit}
        onChange={(promiseLimit) => onChange({ promiseLimit })}
      />
      <ExtensionFields body={body} onChange={onChange} />
    </>
  );
}

/** 延长期限: of ten working days, or fifteen, unless this is ticked (行政许可法第四十二条). */
function ExtensionFields({ body: { extension = null }, onChange }: PartProps) {
  const { limits } = useTexts().catalogue.draft;
  return (
    <div className="draft-grid">
      <TickField
        label={limits.has(limits.extension)}
        isTicked={extension !== null}
        onChange={(isSet) => onChange({ extension: isSet ? FRESH_EXTENSION : null })}
      />
      {extension !== null && (
        <>
          <NumberField
            label={limits.extensionDays}
            value={extension.days}
            min={1}
            max={EXTENSION_DAYS_MAX}
            onChange={(days = 1) => onChange({ extension: { ...extension, days } })}
          />
          <TextField
            label={limits.extensionLaw}
            value={extension.byLaw}
            onChange={(byLaw) => onChange({ extension: { ...extension, byLaw } })}
          />
        </>
      )}
    </div>
  );
}

function LimitFieldRow(props: {
  name: string;
  limit: Limit | null;
  onChange: (limit: Limit | null) => void;
}) {
  const { catalogue, matterWords } = useTexts();
  const { fields, draft } = catalogue;
  const { limit, name, onChange } = props;
  return (
    <div className="draft-grid">
      <TickField
        label={draft.limits.has(name)}
        isTicked={limit !== null}
        onChange={(isSet) => onChange(isSet ? FRESH : null)}
      />
      {limit !== null && (
        <>
          <NumberField
            label={draft.limits.part(name, fields.days)}
            value={limit.days}
            min={0}
            max={DAYS_MAX}
            onChange={(days = 0) => onChange({ ...limit, days })}
          />
          <ChoiceField
            label={draft.limits.part(name, fields.unit)}
            value={limit.unit}
            choices={LIMIT_UNITS.map((key) => ({ key, text: matterWords.unitName[key] }))}
            onChange={(unit) => onChange({ ...limit, unit })}
          />
          <TextField
            label={draft.limits.part(name, fields.explain)}
            value={limit.explain ?? ''}
            onChange={(explain) => onChange({ ...limit, explain: explain === '' ? null : explain })}
          />
        </>
      )}
    </div>
  );
}
