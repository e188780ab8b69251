import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useSession, useSignOut } from '../../api/session.ts';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';

/** Who is signed in and with which roles, and the two ways out. */
export function PersonMenu() {
  const session = useSession();
  const { shell, words } = useTexts();
  const navigate = useNavigate();
  const here = useSignOut('here');
  const everywhere = useSignOut('everywhere');
  const roles = session.grants.map((grant, index) => ({
    key: `role-${index}`,
    label: [
      words.role[grant.role],
      grant.organisationName,
      ...(grant.inPlaceOfName === null ? [] : [shell.inPlaceOf(grant.inPlaceOfName)]),
    ].join(' · '),
    disabled: true,
  }));
  return (
    <Dropdown
      trigger={['click']}
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      menu={{
        items: [
          { type: 'group', key: 'roles', label: shell.roles, children: roles },
          { type: 'divider' },
          { key: 'password', label: shell.ownPassword },
          { key: 'here', label: shell.signOut },
          { key: 'everywhere', label: shell.signOutEverywhere },
        ],
        onClick: ({ key }) => {
          if (key === 'password') void navigate(paths.ownPassword.to());
          if (key === 'here') here.mutate();
          if (key === 'everywhere') everywhere.mutate();
        },
      }}
    >
      <Button type="text" aria-label={`${shell.person} ${session.name}`} aria-haspopup="menu">
        {session.name}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
