import { useTexts } from '../../../text/language.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { type FormProps, has, Lines } from './form-lines.tsx';
import { DateField, LineField } from './official-fields.tsx';

const ATTENDANCE = ['present', 'absent', 'observing'] as const;

/** Who was there, in whose name and on which day, who gets a copy, who printed it. */
export function EndFields({ form, onChange }: FormProps) {
  const { official } = useTexts();
  const { fields } = official;
  return (
    <section className="sheet-part" aria-label={official.end}>
      {has(form, 'attendance') &&
        ATTENDANCE.map((name) => (
          <Lines
            key={name}
            name={name}
            path={`$.attendance.${name}`}
            form={form}
            onChange={onChange}
          />
        ))}
      {has(form, 'issuer') && (
        <Lines name="issuer" path="$.issuer" form={form} onChange={onChange} />
      )}
      {has(form, 'signatory') && <SignatoryFields form={form} onChange={onChange} />}
      <DateField
        label={fields.issueDate}
        path="$.issueDate"
        value={form.issueDate}
        onChange={(issueDate) => onChange({ issueDate })}
      />
      {has(form, 'sealed') && (
        <TickField
          label={fields.sealed}
          isTicked={form.sealed}
          onChange={(sealed) => onChange({ sealed })}
        />
      )}
      {has(form, 'note') && (
        <LineField
          label={fields.note}
          path="$.note"
          value={form.note}
          onChange={(note) => onChange({ note })}
        />
      )}
      <Lines name="copyTo" path="$.copyTo" form={form} onChange={onChange} />
      {has(form, 'printed') && <PrintedFields form={form} onChange={onChange} />}
    </section>
  );
}

function SignatoryFields({ form, onChange }: FormProps) {
  const { fields } = useTexts().official;
  return (
    <div className="head-grid head-grid-two" id="$.signatory" tabIndex={-1}>
      <LineField
        label={fields.post}
        path="$.signatory.post"
        value={form.post}
        onChange={(post) => onChange({ post })}
      />
      <LineField
        label={fields.name}
        path="$.signatory.name"
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
    </div>
  );
}

function PrintedFields({ form, onChange }: FormProps) {
  const { fields } = useTexts().official;
  return (
    <div className="head-grid head-grid-two">
      <LineField
        label={fields.printedBy}
        path="$.printed.by"
        value={form.printedBy}
        onChange={(printedBy) => onChange({ printedBy })}
      />
      <DateField
        label={fields.printedOn}
        path="$.printed.on"
        value={form.printedOn}
        onChange={(printedOn) => onChange({ printedOn })}
      />
    </div>
  );
}
