import { LAMPS } from '@banshi/contract/case-words';
import { INBOX_VIEWS } from '@banshi/contract/cases';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
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
    <div className="inbox-filters no-print">
      <fieldset className="tabs">
        <legend className="visually-hidden">{inbox.viewsLabel}</legend>
        {INBOX_VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            className="tab"
            aria-pressed={filter.view === view}
            onClick={() => onChange({ ...filter, view })}
          >
            {inbox.views[view]} <span className="tab-count">{count(view)}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className="lamp-filter">
        <legend className="visually-hidden">{inbox.lampLabel}</legend>
        {LAMPS.map((lamp) => (
          <button
            key={lamp}
            type="button"
            className="lamp-button"
            aria-pressed={filter.lamp === lamp}
            onClick={() => toggle(lamp)}
          >
            <UrgencyLamp urgency={lamp} /> <span className="tab-count">{count(lamp)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
