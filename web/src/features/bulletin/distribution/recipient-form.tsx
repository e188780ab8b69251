import { COPIES_MAX, RECIPIENT_KINDS, type RecipientKind } from '@banshi/contract/bulletin-words';
import { useState } from 'react';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, NumberField, TextField } from '../../../ui/plain-field.tsx';
import { useKeepRecipient } from './use-distribution.ts';

interface Typed {
  readonly kind: RecipientKind;
  readonly name: string;
  readonly copies: number | undefined;
  /** Empty: outside of the system. */
  readonly organisationId: string;
}

const EMPTY: Typed = { kind: 'send', name: '', copies: 1, organisationId: '' };

/** Enters a recipient, or changes the one of this name. */
export function RecipientForm(props: {
  bodies: readonly { readonly organisationId: number; readonly name: string }[];
}) {
  const { kinds, register: texts } = useTexts().bulletinDistribution;
  const { columns } = texts;
  const [typed, setTyped] = useState(EMPTY);
  const record = useKeepRecipient();
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const { kind, copies, organisationId } = typed;
  const name = typed.name.trim();
  const onSend = () => {
    const body = organisationId === '' ? null : Number(organisationId);
    const given = { kind, name, copies: copies ?? 0, organisationId: body };
    record.mutate(given, { onSuccess: () => setTyped(EMPTY) });
  };
  const bodies = props.bodies.map((one) => ({ key: String(one.organisationId), text: one.name }));
  const isComplete = name !== '' && Number.isInteger(copies);
  return (
    <RecordForm {...{ texts, record, onSend, isComplete }}>
      <div className="record-grid">
        <ChoiceField
          label={columns.kind}
          value={kind}
          choices={RECIPIENT_KINDS.map((key) => ({ key, text: kinds[key] }))}
          onChange={(chosen) => change({ kind: chosen })}
        />
        <TextField
          label={columns.name}
          value={typed.name}
          maxLength={200}
          onChange={(text) => change({ name: text })}
        />
        <NumberField
          label={columns.copies}
          value={copies}
          min={0}
          max={COPIES_MAX}
          onChange={(count) => change({ copies: count })}
        />
        <ChoiceField
          label={columns.body}
          value={organisationId}
          choices={[{ key: '', text: texts.outside }, ...bodies]}
          onChange={(chosen) => change({ organisationId: chosen })}
        />
      </div>
      <p className="faint">{texts.replaces}</p>
    </RecordForm>
  );
}
