import { endOf } from '../../../frame/more-button.tsx';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import type { CardsPart, MarkPart } from '../alert-parts.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxRows } from './inbox-rows.tsx';
import { MovedDays } from './moved-days.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { keyOf, useInbox, useInboxFilter } from './use-inbox.ts';
import './inbox.css';

/** Open cases in order of urgency, each marked by what supervision says of it; above them the cards to explain. */
export function InboxPage({ mark, cards: Cards }: { mark: MarkPart; cards: CardsPart }) {
  const { inbox } = useTexts();
  const [filter, setFilter] = useInboxFilter();
  const query = useInbox(filter);
  const first = query.data?.pages[0];
  return (
    <Page title={inbox.title} aside={<span className="page-keys no-print">{inbox.keys}</span>}>
      <Cards />
      <MovedDays />
      <InboxFilters filter={filter} counts={first?.counts} onChange={setFilter} />
      <SavedFilters filter={filter} counts={first?.saved} onChange={setFilter} />
      <QueryView query={query} rows={14}>
        {(data) => (
          <InboxRows
            key={keyOf(filter).join()}
            filter={filter}
            mark={mark}
            cases={data.pages.flatMap((page) => page.cases)}
            {...endOf(query)}
            onUpdate={() => void query.refetch()}
          />
        )}
      </QueryView>
    </Page>
  );
}
