import type { CaseSummary } from '@banshi/contract/case-views';
import { getLeaderDay, type LeaderGroup } from '@banshi/contract/leader-day';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { CardsPart } from '../alert-parts.ts';
import { CaseLamp, DueCell, useNamingColumns } from '../case-columns.tsx';
import './leader.css';

/** What needs this leader today, counted and by urgency; the cards of supervision are handed in. */
export function LeaderPage({ cards: Cards }: { cards: CardsPart }) {
  const { leaderDay: texts } = useTexts();
  const query = useQuery({
    queryKey: ['inbox', 'leader'],
    queryFn: () => call(getLeaderDay, {}),
    staleTime: 0,
  });
  return (
    <Page title={texts.title}>
      <Cards />
      <QueryView query={query} rows={12}>
        {({ groups }) =>
          groups.length === 0 ? (
            <p className="faint">{texts.nothing}</p>
          ) : (
            groups.map((group) => <Group key={group.matter} group={group} />)
          )
        }
      </QueryView>
    </Page>
  );
}

function Group({ group }: { group: LeaderGroup }) {
  const { leaderDay: texts, inbox } = useTexts();
  const naming = useNamingColumns<CaseSummary>();
  const columns = [
    {
      key: 'lamp',
      header: inbox.columns.lamp,
      kind: 'short' as const,
      cell: (one: CaseSummary) => <CaseLamp one={one} />,
    },
    ...naming,
    {
      key: 'due',
      header: inbox.columns.due,
      kind: 'short' as const,
      cell: (one: CaseSummary) => <DueCell one={one} />,
    },
  ];
  const title = texts.matters[group.matter];
  const rest = group.count - group.cases.length;
  return (
    <section className="leader-group" aria-label={title}>
      <h2>
        {title} <span className="tab-count">{group.count}</span>
      </h2>
      <CardRows>
        <DataTable
          label={title}
          columns={columns}
          rows={group.cases}
          rowKey={(one) => one.caseId}
        />
      </CardRows>
      {rest > 0 && <p className="faint">{texts.more(rest)}</p>}
    </section>
  );
}
