import type { LicenceSummary } from '@banshi/contract/licences';
import { useTexts } from '../../text/language.tsx';

/** How a licence stands, and whether its end is near: in words, so that colour alone says nothing. */
export function LicenceStanding({
  licence,
}: {
  licence: Pick<LicenceSummary, 'state' | 'reminder'> & Partial<Pick<LicenceSummary, 'isOverdue'>>;
}) {
  const { licences, filings } = useTexts();
  const { state, reminder, isOverdue } = licence;
  return (
    <span className={`licence-state licence-${state.toLowerCase()}`}>
      {licences.states[state]}
      {reminder !== null && (
        <span className="licence-reminder"> · {licences.within(reminder)}</span>
      )}
      {isOverdue && <span className="licence-reminder"> · {filings.overdue}</span>}
    </span>
  );
}
