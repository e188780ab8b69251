import { endRole, type StaffGrant, type StaffMember } from '@banshi/contract/staff';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { ReasonDialog } from '../../../frame/reason-dialog.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { useStaffAct } from './use-staff.ts';

/** The roles of somebody, those that have ended too: who gave and who ended each, when and why. */
export function GrantTable({ member }: { member: StaffMember }) {
  const { grants } = useTexts().staff;
  const [ending, end] = useState<StaffGrant>();
  const columns = useGrantColumns();
  const mayEnd = member.mayGrant && !member.isOwn;
  const act: Column<StaffGrant> = {
    key: 'act',
    header: grants.columns.act,
    kind: 'short',
    cell: (grant) => grant.state !== 'over' && <EndButton grant={grant} onEnd={() => end(grant)} />,
  };
  return (
    <section className="plain-panel">
      <h2>{grants.title}</h2>
      {member.grants.length === 0 ? (
        <PageState kind="empty" title={grants.none}>
          {grants.noneDetail}
        </PageState>
      ) : (
        <CardRows>
          <DataTable
            label={grants.title}
            columns={mayEnd ? [...columns, act] : columns}
            rows={member.grants}
            rowKey={({ grantId }) => String(grantId)}
          />
        </CardRows>
      )}
      {ending && <Ending member={member} grant={ending} onClose={() => end(undefined)} />}
    </section>
  );
}

function EndButton({ grant, onEnd }: { grant: StaffGrant; onEnd: () => void }) {
  const { staff, words } = useTexts();
  const name = staff.grants.endOf(words.role[grant.role], grant.organisation.shortName);
  return (
    <Button size="small" aria-label={name} onClick={onEnd}>
      {staff.grants.end}
    </Button>
  );
}

interface EndingProps {
  readonly member: StaffMember;
  readonly grant: StaffGrant;
  readonly onClose: () => void;
}

function Ending({ member, grant, onClose }: EndingProps) {
  const { staff, words } = useTexts();
  const { staffId, version } = member;
  const { grantId, role, organisation } = grant;
  const ended = useStaffAct(
    (reason: string) => call(endRole, { params: { staffId, grantId }, body: { version, reason } }),
    (reply) => reply,
  );
  return (
    <ReasonDialog
      name={staff.grants.endOf(words.role[role], organisation.shortName)}
      lead={staff.grants.endLead}
      texts={staff.account}
      act={ended}
      onPerform={(reason) => ended.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function useGrantColumns(): readonly Column<StaffGrant>[] {
  const { staff, words } = useTexts();
  const { columns, state, before } = staff.grants;
  return [
    { key: 'role', header: columns.role, kind: 'short', cell: ({ role }) => words.role[role] },
    {
      key: 'body',
      header: columns.body,
      kind: 'short',
      cell: ({ organisation }) => organisation.shortName,
    },
    { key: 'from', header: columns.from, kind: 'short', cell: ({ from }) => from ?? before },
    { key: 'state', header: columns.state, kind: 'short', cell: (grant) => state[grant.state] },
    {
      key: 'given',
      header: columns.given,
      cell: ({ given }) => (given ? <Done done={given} /> : before),
    },
    {
      key: 'ended',
      header: columns.ended,
      cell: ({ ended }) => (ended ? <Done done={ended} /> : '—'),
    },
  ];
}

function Done({ done }: { done: NonNullable<StaffGrant['given']> }) {
  const formats = useFormats();
  return (
    <>
      {done.byName} · {done.reason}
      <span className="fact-note">{formats.moment(done.at)}</span>
    </>
  );
}
