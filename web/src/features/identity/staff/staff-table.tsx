import type { StaffRow } from '@banshi/contract/staff';
import { Link } from 'react-router';
import { endOf, MoreButton, type Paged } from '../../../frame/more-button.tsx';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { StateOfAccount } from './state-of-account.tsx';

/** The staff that were found, each a way to his account and roles. */
export function StaffTable({ staff, query }: { staff: readonly StaffRow[]; query: Paged }) {
  const { staff: texts } = useTexts();
  const columns = useStaffColumns();
  if (staff.length === 0) {
    return (
      <PageState kind="empty" title={texts.none.title}>
        {texts.none.detail}
      </PageState>
    );
  }
  return (
    <section className="plain-panel">
      <h2>{texts.table}</h2>
      <CardRows>
        <DataTable
          label={texts.table}
          columns={columns}
          rows={staff}
          rowKey={({ staffId }) => staffId}
        />
      </CardRows>
      <MoreButton query={query}>{texts.more}</MoreButton>
      {endOf(query).more === undefined && <p className="faint">{texts.end(staff.length)}</p>}
    </section>
  );
}

function useStaffColumns(): readonly Column<StaffRow>[] {
  const { staff: texts, words } = useTexts();
  const { columns } = texts;
  return [
    {
      key: 'name',
      header: columns.name,
      kind: 'short',
      cell: ({ staffId, name }) => <Link to={paths.staffMember.to(staffId)}>{name}</Link>,
    },
    { key: 'login', header: columns.login, kind: 'short', cell: ({ login }) => login },
    {
      key: 'organisation',
      header: columns.organisation,
      kind: 'short',
      cell: ({ organisation }) => organisation.shortName,
    },
    {
      key: 'roles',
      header: columns.roles,
      kind: 'wide',
      cell: ({ roles }) =>
        roles.length === 0
          ? texts.noRoles
          : roles
              .map(({ role, organisation }) =>
                texts.roleOf(words.role[role], organisation.shortName),
              )
              .join(' · '),
    },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (member) => <StateOfAccount member={member} />,
    },
  ];
}
