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

/** Who reports for the whole hall would have every department before his cases. */
const NAMES_MAX = 3;

function Reminder() {
  const { contributions: texts } = useTexts().hall;
  const formats = useFormats();
  const { data } = useContributionReminder();
  if (!data?.due || data.due.missing.length === 0) return null;
  const { from, to, deadline, issueOn, missing } = data.due;
  const names = missing
    .slice(0, NAMES_MAX)
    .map(({ name }) => name)
    .join('、');
  const more = missing.length > NAMES_MAX;
  return (
    <p className="plain-panel no-print" role="status">
      {texts.reminder(texts.days(from, to), formats.moment(deadline), issueOn)}
      {more ? texts.reminderMany(names, missing.length) : texts.reminderMissing(names)}{' '}
      <Link to={paths.contributions.to()}>{texts.reminderLink}</Link>
    </p>
  );
}
