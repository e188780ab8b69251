import {
  endStaff,
  resetStaffPassword,
  type StaffMember,
  type StaffPassword,
  takeBackStaff,
  unlockStaff,
} from '@banshi/contract/staff';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { ReasonDialog } from '../../../frame/reason-dialog.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useStaffAct } from './use-staff.ts';

type Act = 'end' | 'takeBack' | 'reset';

interface AccountActsProps {
  readonly member: StaffMember;
  readonly onTold: (told: StaffPassword) => void;
}

/** What the administrator does to an account: each with its reason, but for the lock. */
export function AccountActs({ member, onTold }: AccountActsProps) {
  const { account } = useTexts().staff;
  const [asked, ask] = useState<Act>();
  const { staffId, version, isLocked, endedAt } = member;
  const unlock = useStaffAct(
    () => call(unlockStaff, { params: { staffId }, body: { version } }),
    (reply) => reply,
  );
  const acts: readonly Act[] = endedAt === null ? ['reset', 'end'] : ['takeBack'];
  return (
    <>
      <p className="staff-acts">
        {isLocked && (
          <Button loading={unlock.isPending} onClick={() => unlock.mutate(undefined)}>
            {account.unlock}
          </Button>
        )}
        {acts.map((act) => (
          <Button key={act} onClick={() => ask(act)}>
            {account[act].name}
          </Button>
        ))}
      </p>
      <ProblemNote error={unlock.error} />
      {asked && <AskedAct {...{ member, act: asked, onTold }} onClose={() => ask(undefined)} />}
    </>
  );
}

function AskedAct({
  member,
  act,
  onTold,
  onClose,
}: AccountActsProps & { readonly act: Act; readonly onClose: () => void }) {
  const { account } = useTexts().staff;
  const performed = useStaffAct(
    (reason: string) => perform(act, member, reason),
    (reply) => ('member' in reply ? reply.member : reply),
  );
  const onPerform = (reason: string) =>
    performed.mutate(reason, {
      onSuccess: (reply) => {
        if ('password' in reply) onTold(reply);
        onClose();
      },
    });
  const { name, lead } = account[act];
  return <ReasonDialog {...{ name, lead, onPerform, onClose }} texts={account} act={performed} />;
}

function perform(
  act: Act,
  { staffId, version }: StaffMember,
  reason: string,
): Promise<StaffMember | StaffPassword> {
  const given = { params: { staffId }, body: { version, reason } };
  if (act === 'end') return call(endStaff, given);
  return call(act === 'reset' ? resetStaffPassword : takeBackStaff, given);
}
