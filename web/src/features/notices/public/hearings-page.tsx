import { HEARING_VIEWS } from '@banshi/contract/notice-words';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { PagedPanels } from '../../../frame/paged-panels.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { HearingFacts } from './hearing-facts.tsx';
import { useHearingView, usePublicHearings } from './use-hearings.ts';

/** 听证公告: the hearings that authorities hold of their own motion, for anybody. */
export function HearingsPage() {
  const { publicHearings: texts } = useTexts();
  const [view, setView] = useHearingView();
  const query = usePublicHearings(view);
  const tabs = HEARING_VIEWS.map((value) => ({ value, content: texts.views[value] }));
  return (
    <Page title={texts.title}>
      <p>{texts.intro}</p>
      <div className="no-print">
        <Tabs label={texts.viewsLabel} current={view} onPick={setView} tabs={tabs} />
      </div>
      <QueryView query={query} rows={6}>
        {(data) => (
          <PagedPanels
            query={query}
            rows={data.pages.flatMap(({ hearings }) => hearings)}
            rowKey={({ hearingId }) => hearingId}
            empty={<PageState kind="empty" title={texts.empty[view]} />}
            more={texts.more}
          >
            {(hearing) => (
              <>
                <h2>
                  <Link to={paths.publicHearing.to(hearing.hearingId)}>{hearing.matterName}</Link>
                </h2>
                <HearingFacts hearing={hearing} />
              </>
            )}
          </PagedPanels>
        )}
      </QueryView>
    </Page>
  );
}
