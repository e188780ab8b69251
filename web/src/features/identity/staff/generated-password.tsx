import type { StaffPassword } from '@banshi/contract/staff';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';

interface GeneratedPasswordProps {
  readonly told: StaffPassword;
  /** Where the page is not that of the person. */
  readonly isLinked?: boolean;
  readonly onDone: () => void;
}

/** A password that was generated; once the page is left, nobody sees it again. */
export function GeneratedPassword({ told, isLinked, onDone }: GeneratedPasswordProps) {
  const { password: texts } = useTexts().staff;
  const { member, password } = told;
  return (
    <section className="plain-panel generated-password" aria-label={texts.title} role="status">
      <h2>{texts.title}</h2>
      <p>{texts.lead(member.name, member.login)}</p>
      <p>
        <code className="generated-password-text">{password}</code>
      </p>
      <p className="staff-acts">
        <Button onClick={onDone}>{texts.done}</Button>
        {isLinked && <Link to={paths.staffMember.to(member.staffId)}>{texts.toMember}</Link>}
      </p>
    </section>
  );
}
