import { Link } from 'react-router';
import { endOf } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { DraftStages } from './list/draft-stages.tsx';
import { MatterFilters } from './list/matter-filters.tsx';
import { MatterRows } from './list/matter-rows.tsx';
import { useMatterFilter, useMatters } from './list/use-matters.ts';
import './catalogue.css';

/** What the province does for people and business, to browse and to search. */
export function CataloguePage() {
  const { catalogue, calendar, policies, delegations, hallEntries } = useTexts();
  const formats = useFormats();
  const [filter, setFilter] = useMatterFilter();
  const query = useMatters(filter);
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title={catalogue.title}
      aside={
        <>
          <span role="status">
            {total === undefined ? '' : catalogue.total(formats.number(total))}
          </span>
          <div className="matter-act no-print">
            <Link to={paths.policies.to()}>{policies.link}</Link>
            <Link to={paths.delegations.to()}>{delegations.link}</Link>
            <Link to={paths.hallEntries.to()}>{hallEntries.link}</Link>
            <Link to={paths.calendar.to()}>{calendar.link}</Link>
          </div>
        </>
      }
    >
      <MatterFilters filter={filter} onChange={setFilter} />
      {query.data && <DraftStages filter={filter} drafts={query.data.pages[0]?.drafts ?? []} />}
      <QueryView query={query} rows={14}>
        {(data) => (
          <MatterRows matters={data.pages.flatMap((page) => page.matters)} {...endOf(query)} />
        )}
      </QueryView>
    </Page>
  );
}
