import { type OfficialField, PLACELESS } from '@banshi/contract/official-words';
import { useTexts } from '../../../text/language.tsx';
import { LinesField } from './official-fields.tsx';
import type { OfficialForm } from './official-form.ts';

export interface FormProps {
  readonly form: OfficialForm;
  readonly onChange: (part: Partial<OfficialForm>) => void;
}

/** Whether the layout of the form has a place for a field. */
export function has({ profile }: OfficialForm, field: OfficialField): boolean {
  return !PLACELESS[profile].includes(field);
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

/** Lines that the form holds under the name of their label. */
export function Lines({
  name,
  path,
  form,
  onChange,
}: FormProps & { name: LinesName; path: string }) {
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
