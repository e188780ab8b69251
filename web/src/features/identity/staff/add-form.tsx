import { addStaff, type StaffPassword } from '@banshi/contract/staff';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useSession } from '../../../api/session.ts';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { useBodyChoices } from '../use-bodies.ts';
import { GeneratedPassword } from './generated-password.tsx';
import { useStaffAct } from './use-staff.ts';

interface Typed {
  readonly login: string;
  readonly name: string;
  readonly organisationId: number;
}

/** Enters a member of staff, and shows the password that was generated for him. */
export function AddForm() {
  const { add } = useTexts().staff;
  const { organisation } = useSession();
  const empty = { login: '', name: '', organisationId: organisation.organisationId };
  const [typed, setTyped] = useState<Typed>(empty);
  const [told, setTold] = useState<StaffPassword>();
  const record = useStaffAct(
    ({ login, name, organisationId }: Typed) =>
      call(addStaff, { body: { login: login.trim(), name: name.trim(), organisationId } }),
    ({ member }) => member,
  );
  const onSuccess = (entered: StaffPassword) => {
    setTold(entered);
    setTyped(empty);
  };
  return (
    <>
      {told && <GeneratedPassword told={told} isLinked onDone={() => setTold(undefined)} />}
      <RecordForm
        texts={add}
        record={record}
        isComplete={typed.login.trim() !== '' && typed.name.trim() !== ''}
        onSend={() => record.mutate(typed, { onSuccess })}
      >
        <Fields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
      </RecordForm>
    </>
  );
}

function Fields(props: { typed: Typed; onChange: (part: Partial<Typed>) => void }) {
  const { add } = useTexts().staff;
  const { typed, onChange } = props;
  return (
    <div className="record-grid">
      <TextField
        label={add.login}
        value={typed.login}
        maxLength={40}
        onChange={(login) => onChange({ login })}
      />
      <TextField
        label={add.name}
        value={typed.name}
        maxLength={40}
        onChange={(name) => onChange({ name })}
      />
      <ChoiceField
        label={add.body}
        value={String(typed.organisationId)}
        choices={useBodyChoices()}
        onChange={(id) => onChange({ organisationId: Number(id) })}
      />
    </div>
  );
}
