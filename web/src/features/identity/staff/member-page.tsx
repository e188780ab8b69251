import type { StaffMember, StaffPassword } from '@banshi/contract/staff';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { AccountActs } from './account-acts.tsx';
import { ChangeForm } from './change-form.tsx';
import { EntryTable } from './entry-table.tsx';
import { GeneratedPassword } from './generated-password.tsx';
import { GiveForm } from './give-form.tsx';
import { GrantTable } from './grant-table.tsx';
import { StateOfAccount } from './state-of-account.tsx';
import { useMember } from './use-staff.ts';
import './staff.css';

/** One of the staff: his account, every role he holds or held, and what was done to the account. */
export function MemberPage() {
  const { staff } = useTexts();
  const { staffId = '' } = useParams();
  const query = useMember(staffId);
  const toRegister = <Link to={paths.staff.to()}>{staff.table}</Link>;
  return (
    <Page title={query.data?.name ?? staff.title} aside={toRegister}>
      <QueryView query={query} rows={10}>
        {(member) => <Member key={member.staffId} member={member} />}
      </QueryView>
    </Page>
  );
}

function Member({ member }: { member: StaffMember }) {
  const [told, setTold] = useState<StaffPassword>();
  const isAtWork = member.endedAt === null;
  const { isOwn, mayKeep, mayGrant } = member;
  return (
    <div className="staff">
      {told && <GeneratedPassword told={told} onDone={() => setTold(undefined)} />}
      <Account member={member} onTold={setTold} />
      <GrantTable member={member} />
      {mayGrant && !isOwn && isAtWork && <GiveForm key={member.version} member={member} />}
      {mayKeep && !isOwn && isAtWork && <ChangeForm key={member.version} member={member} />}
      <EntryTable entries={member.entries} />
    </div>
  );
}

function Account(props: { member: StaffMember; onTold: (told: StaffPassword) => void }) {
  const { account } = useTexts().staff;
  const { member, onTold } = props;
  const { isOwn, mayKeep } = member;
  return (
    <section className="plain-panel">
      <h2>{account.title}</h2>
      <FactList
        rows={[
          [account.login, member.login],
          [account.body, member.organisation.shortName],
          [account.state, <StateOfAccount key="state" member={member} />],
        ]}
      />
      {isOwn && <p className="faint">{account.own}</p>}
      {mayKeep && !isOwn && <AccountActs member={member} onTold={onTold} />}
    </section>
  );
}
