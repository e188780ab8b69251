import type { PublicHearing } from '@banshi/contract/hearings';
import { HEARING_VIEWS } from '@banshi/contract/notice-words';
import { Link } from 'react-router';
import { MoreButton } from '../../../frame/more-button.tsx';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { HearingFacts } from './hearing-facts.tsx';
import { useHearingView, usePublicHearings } from './use-hearings.ts';
import './hearings.css';

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
          <>
            <List all={data.pages.flatMap(({ hearings }) => hearings)} empty={texts.empty[view]} />
            <MoreButton query={query}>{texts.more}</MoreButton>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function List({ all, empty }: { all: readonly PublicHearing[]; empty: string }) {
  if (all.length === 0) return <PageState kind="empty" title={empty} />;
  return (
    <ol className="hearing-list">
      {all.map((hearing) => (
        <li key={hearing.hearingId} className="hearing-panel">
          <h2>
            <Link to={paths.publicHearing.to(hearing.hearingId)}>{hearing.matterName}</Link>
          </h2>
          <HearingFacts hearing={hearing} />
        </li>
      ))}
    </ol>
  );
}
