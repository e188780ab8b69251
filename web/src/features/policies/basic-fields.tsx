import type { PolicyContent } from '@banshi/contract/policies';
import { useTexts } from '../../text/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/plain-field.tsx';

/** What names a document and says when it is in force. */
export type Basics = Omit<PolicyContent, 'measures'>;

/** The fields of a document beside its measures. */
export function BasicFields(props: { basics: Basics; onChange: (part: Partial<Basics>) => void }) {
  const { fields } = useTexts().policies;
  const { basics, onChange } = props;
  return (
    <div className="policy-grid">
      <div className="is-wide">
        <TextField
          label={fields.title}
          value={basics.title}
          maxLength={200}
          onChange={(title) => onChange({ title })}
        />
      </div>
      <TextField
        label={fields.docNo}
        value={basics.docNo}
        maxLength={50}
        placeholder={fields.docNoHint}
        onChange={(docNo) => onChange({ docNo })}
      />
      <DayField
        label={fields.issuedOn}
        value={basics.issuedOn}
        onChange={(issuedOn) => onChange({ issuedOn })}
      />
      <DayField
        label={fields.effectiveFrom}
        value={basics.effectiveFrom}
        onChange={(effectiveFrom) => onChange({ effectiveFrom })}
      />
      <DayField
        label={fields.effectiveTo}
        value={basics.effectiveTo ?? ''}
        onChange={(day) => onChange({ effectiveTo: day === '' ? null : day })}
      />
    </div>
  );
}
