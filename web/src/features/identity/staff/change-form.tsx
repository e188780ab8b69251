import { changeStaff, type StaffMember } from '@banshi/contract/staff';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { useBodyChoices } from '../use-bodies.ts';
import { useStaffAct } from './use-staff.ts';

/** Writes what somebody is called and where he works. */
export function ChangeForm({ member }: { member: StaffMember }) {
  const { change, add } = useTexts().staff;
  const { staffId, version } = member;
  const [name, setName] = useState(member.name);
  const [organisationId, setOrganisationId] = useState(member.organisation.organisationId);
  const record = useStaffAct(
    () =>
      call(changeStaff, {
        params: { staffId },
        body: { version, name: name.trim(), organisationId },
      }),
    (reply) => reply,
  );
  return (
    <RecordForm
      texts={change}
      record={record}
      isComplete={name.trim() !== ''}
      onSend={() => record.mutate(undefined)}
    >
      <div className="record-grid">
        <TextField label={add.name} value={name} maxLength={40} onChange={setName} />
        <ChoiceField
          label={add.body}
          value={String(organisationId)}
          choices={useBodyChoices()}
          onChange={(id) => setOrganisationId(Number(id))}
        />
      </div>
    </RecordForm>
  );
}
