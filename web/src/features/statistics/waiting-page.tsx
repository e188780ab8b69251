import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { CountedRows } from './counted-rows.tsx';
import { useWaitingCases, useWaitingInAddress } from './use-dashboard.ts';
import './statistics.css';

/** The open cases behind a lamp of a dashboard, or behind its open tolerances. */
export function WaitingPage() {
  const { dashboard } = useTexts();
  const navigate = useNavigate();
  const asked = useWaitingInAddress();
  const query = useWaitingCases(asked);
  return (
    <Page
      title={dashboard.waiting.list[asked.waitingFor]}
      aside={
        <Button className="page-print no-print" onClick={() => void navigate(-1)}>
          {dashboard.screen.back}
        </Button>
      }
    >
      <QueryView query={query} rows={12}>
        {(data) => (
          <CountedRows
            cases={data.pages.flatMap((page) => page.cases)}
            more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            isLoadingMore={query.isFetchingNextPage}
          />
        )}
      </QueryView>
    </Page>
  );
}
