import { ChoiceField } from '../../ui/plain-field.tsx';

/** A body to choose. */
export interface Body {
  readonly organisationId: number;
  readonly name: string;
}

/** Which body an entry of a register is of. */
export function BodyField(props: {
  readonly label: string;
  readonly bodies: readonly Body[];
  readonly value: string;
  readonly onChange: (part: { organisationId: string }) => void;
}) {
  const { label, bodies, value, onChange } = props;
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={bodies.map((one) => ({ key: String(one.organisationId), text: one.name }))}
      onChange={(organisationId) => onChange({ organisationId })}
    />
  );
}
