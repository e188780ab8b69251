import { REPORTERS } from '@banshi/contract/hall-contributions';
import { Link } from 'react-router';
import { useSession } from '../../api/session.ts';
import { paths } from '../../frame/paths.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { useContributionReminder } from './use-hall.ts';

/** Until when this person's windows report for the planned issue, and which have not; nothing where none is due. */
export function ContributionReminder() {
  const { grants } = useSession();
  const isReporter = grants.some(({ role }) => REPORTERS.some((one) => one === role));
  return isReporter ? <Reminder /> : null;
}

function Reminder() {
  const { contributions: texts } = useTexts().hall;
  const formats = useFormats();
  const { data } = useContributionReminder();
  if (!data?.due || data.due.missing.length === 0) return null;
  const { from, to, deadline, issueOn, missing } = data.due;
  const names = missing.map(({ name }) => name).join('、');
  return (
    <p className="plain-panel no-print" role="status">
      {texts.reminder(texts.days(from, to), formats.moment(deadline), issueOn)}
      {texts.reminderMissing(names)} <Link to={paths.contributions.to()}>{texts.reminderLink}</Link>
    </p>
  );
}
