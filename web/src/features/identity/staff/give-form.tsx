import { ROLES, type RoleId } from '@banshi/contract/roles';
import { giveRole, type StaffMember } from '@banshi/contract/staff';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { useBodyChoices } from '../use-bodies.ts';
import { useStaffAct } from './use-staff.ts';

interface Typed {
  readonly role: RoleId;
  readonly organisationId: number;
  readonly from: string;
  readonly reason: string;
}

/** Gives a role for a body, from a day on. */
export function GiveForm({ member }: { member: StaffMember }) {
  const { give } = useTexts().staff;
  const { staffId, version, organisation } = member;
  const [typed, setTyped] = useState<Typed>({
    ...{ role: 'FRONT_CLERK', organisationId: organisation.organisationId },
    ...{ from: useFormats().now().slice(0, 10), reason: '' },
  });
  const record = useStaffAct(
    (given: Typed) => call(giveRole, { params: { staffId }, body: { version, ...given } }),
    (reply) => reply,
  );
  return (
    <RecordForm
      texts={give}
      record={record}
      isComplete={isCalendarDay(typed.from) && typed.reason.trim() !== ''}
      onSend={() => record.mutate(typed)}
    >
      <Fields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
    </RecordForm>
  );
}

function Fields(props: { typed: Typed; onChange: (part: Partial<Typed>) => void }) {
  const { staff, words } = useTexts();
  const { give } = staff;
  const { typed, onChange } = props;
  const roles = (Object.keys(ROLES) as RoleId[]).map((key) => ({ key, text: words.role[key] }));
  return (
    <div className="record-grid">
      <ChoiceField
        label={give.role}
        value={typed.role}
        choices={roles}
        onChange={(role) => onChange({ role })}
      />
      <ChoiceField
        label={give.body}
        value={String(typed.organisationId)}
        choices={useBodyChoices()}
        onChange={(id) => onChange({ organisationId: Number(id) })}
      />
      <DayField label={give.from} value={typed.from} onChange={(from) => onChange({ from })} />
      <TextField
        label={give.reason}
        value={typed.reason}
        maxLength={200}
        onChange={(reason) => onChange({ reason })}
      />
    </div>
  );
}
