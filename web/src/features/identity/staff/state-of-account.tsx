import type { StaffRow } from '@banshi/contract/staff';
import { useFormats, useTexts } from '../../../text/language.tsx';

type Account = Pick<StaffRow, 'endedAt' | 'isLocked' | 'mustSetPassword'>;

/** Whether somebody works, and what keeps him from signing in. */
export function StateOfAccount({ member }: { member: Account }) {
  const { staff: texts } = useTexts();
  const formats = useFormats();
  const { endedAt, isLocked, mustSetPassword } = member;
  if (endedAt !== null) return texts.endedAt(formats.moment(endedAt));
  return (
    <>
      {isLocked ? <strong>{texts.locked}</strong> : texts.working}
      {mustSetPassword && <span className="fact-note">{texts.mustSet}</span>}
    </>
  );
}
