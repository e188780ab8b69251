import { LAMPS } from '@banshi/contract/case-words';
import { INBOX_VIEWS } from '@banshi/contract/cases';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { Inbox, InboxFilter } from './use-inbox.ts';

/** The saved filters as tabs with exact counts, and the lamps. */
export function InboxFilters({
  filter,
  counts,
  onChange,
}: {
  filter: InboxFilter;
  counts: Inbox['counts'] | undefined;
  onChange: (next: InboxFilter) => void;
}) {
  const { inbox } = useTexts();
  const formats = useFormats();
  const count = (name: keyof Inbox['counts']) =>
    counts === undefined ? '' : formats.number(counts[name]);
  const toggle = (lamp: InboxFilter['lamp']) =>
    onChange({ ...filter, lamp: filter.lamp === lamp ? undefined : lamp });
  return (
    <div className="tabs-line no-print">
      <Tabs
        label={inbox.viewsLabel}
        current={filter.view}
        onPick={(view) => onChange({ ...filter, view })}
        tabs={INBOX_VIEWS.map((view) => ({
          value: view,
          content: (
            <>
              {inbox.views[view]} <span className="tab-count">{count(view)}</span>
            </>
          ),
        }))}
      />
      <Tabs
        label={inbox.lampLabel}
        current={filter.lamp}
        onPick={toggle}
        tabs={LAMPS.map((lamp) => ({
          value: lamp,
          content: (
            <>
              <UrgencyLamp urgency={lamp} /> <span className="tab-count">{count(lamp)}</span>
            </>
          ),
        }))}
      />
    </div>
  );
}
