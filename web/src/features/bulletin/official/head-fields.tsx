import { OFFICIAL_PROFILES, type OfficialField, PLACELESS } from '@banshi/contract/official-words';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TickField } from '../../../ui/plain-field.tsx';
import { DateField, LineField, LinesField, SerialField } from './official-fields.tsx';
import type { OfficialForm } from './official-form.ts';

export interface FormProps {
  readonly form: OfficialForm;
  readonly onChange: (part: Partial<OfficialForm>) => void;
}

/** Whether the layout of the form has a place for a field. */
function has({ profile }: OfficialForm, field: OfficialField): boolean {
  return !PLACELESS[profile].includes(field);
}

/** Layout, name, number, title and whom it goes to. */
export function HeadFields({ form, onChange }: FormProps) {
  const { official } = useTexts();
  const { fields, profiles } = official;
  const isJoint = form.profile === 'document';
  return (
    <section className="sheet-part" aria-label={official.head}>
      <ChoiceField
        label={fields.profile}
        value={form.profile}
        choices={OFFICIAL_PROFILES.map((key) => ({ key, text: profiles[key] }))}
        onChange={(profile) => onChange({ profile })}
      />
      <LinesField
        label={isJoint ? fields.mastheads : fields.masthead}
        path="$.masthead"
        rows={1}
        value={form.masthead}
        onChange={(masthead) => onChange({ masthead })}
      />
      <NumberFields form={form} onChange={onChange} />
      <MarkFields form={form} onChange={onChange} />
      {has(form, 'signers') && (
        <Lines name="signers" path="$.signers" form={form} onChange={onChange} />
      )}
      {has(form, 'title') && <Lines name="title" path="$.title" form={form} onChange={onChange} />}
      {has(form, 'addressees') && (
        <Lines name="addressees" path="$.addressees" form={form} onChange={onChange} />
      )}
    </section>
  );
}

type LinesName =
  | 'signers'
  | 'title'
  | 'addressees'
  | 'present'
  | 'absent'
  | 'observing'
  | 'issuer'
  | 'copyTo';

function Lines({ name, path, form, onChange }: FormProps & { name: LinesName; path: string }) {
  const { fields } = useTexts().official;
  return (
    <LinesField
      label={fields[name]}
      path={path}
      rows={1}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}

function NumberFields({ form, onChange }: FormProps) {
  const { fields } = useTexts().official;
  if (has(form, 'orderNo')) {
    return (
      <SerialField
        label={fields.orderNo}
        path="$.orderNo"
        value={form.orderNo}
        onChange={(orderNo) => onChange({ orderNo })}
      />
    );
  }
  return (
    <div className="head-grid head-grid-three" id="$.number" tabIndex={-1}>
      <LineField
        label={fields.code}
        path="$.number.code"
        value={form.code}
        onChange={(code) => onChange({ code })}
      />
      <SerialField
        label={fields.year}
        path="$.number.year"
        value={form.year}
        onChange={(year) => onChange({ year })}
      />
      <SerialField
        label={fields.serial}
        path="$.number.serial"
        value={form.serial}
        onChange={(serial) => onChange({ serial })}
      />
    </div>
  );
}

function MarkFields({ form, onChange }: FormProps) {
  const { fields } = useTexts().official;
  return (
    <div className="head-grid head-grid-three">
      <SerialField
        label={fields.copyNo}
        path="$.copyNo"
        value={form.copyNo}
        onChange={(copyNo) => onChange({ copyNo })}
      />
      <LineField
        label={fields.secrecy}
        path="$.secrecy"
        value={form.secrecy}
        onChange={(secrecy) => onChange({ secrecy })}
      />
      <LineField
        label={fields.urgency}
        path="$.urgency"
        value={form.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
    </div>
  );
}

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
