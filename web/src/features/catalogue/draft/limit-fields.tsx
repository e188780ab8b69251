import { LIMIT_UNITS } from '@banshi/contract/catalogue-words';
import type { Limit } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, NumberField, TextField, TickField } from '../../../ui/plain-field.tsx';
import type { PartProps } from './part-props.ts';

const DAYS_MAX = 3650;
const FRESH: Limit = { days: 20, unit: 'workDay', explain: null };

/** The statutory and the promised limit. */
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
    </>
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
