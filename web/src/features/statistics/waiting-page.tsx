import { useTexts } from '../../text/language.tsx';
import { ListPage } from './list-page.tsx';
import { useWaitingCases, useWaitingInAddress } from './use-dashboard.ts';

/** The open cases behind a lamp of a dashboard, behind its open tolerances, or those that a policy concerns. */
export function WaitingPage() {
  const { dashboard } = useTexts();
  const asked = useWaitingInAddress();
  return (
    <ListPage
      title={dashboard.waiting.list[asked.waitingFor]}
      back={dashboard.waiting.back}
      query={useWaitingCases(asked)}
      casesOf={({ cases }) => cases}
    />
  );
}
