import type { CaseSummary } from '@banshi/contract/case-views';
import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { type InboxFilter, newsOf, useInboxWatch } from './use-inbox.ts';

/** Says at the top that the list would look different now; nothing moves until it is asked to. */
export function InboxNews({
  filter,
  shown,
  onUpdate,
}: {
  filter: InboxFilter;
  shown: readonly CaseSummary[];
  onUpdate: () => void;
}) {
  const { inbox } = useTexts();
  const { data } = useInboxWatch(filter);
  const news = newsOf(shown, data?.cases ?? shown);
  const isNews = news.fresh > 0 || news.isChanged;
  return (
    <div className="inbox-news" aria-live="polite">
      {isNews && (
        <Button type="link" onClick={onUpdate}>
          {news.fresh > 0 ? inbox.newRows(news.fresh) : inbox.changed}
        </Button>
      )}
    </div>
  );
}
