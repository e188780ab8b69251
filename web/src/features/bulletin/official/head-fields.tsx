import { OFFICIAL_PROFILES } from '@banshi/contract/official-words';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { type FormProps, has, Lines } from './form-lines.tsx';
import { LineField, LinesField, SerialField } from './official-fields.tsx';

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
