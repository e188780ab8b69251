import type { CaseSummary } from '@banshi/contract/case-views';
import {
  getLeaderDay,
  LEADER_MATTERS,
  type LeaderGroup,
  type LeaderMatter,
} from '@banshi/contract/leader-day';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { endOf } from '../../../frame/more-button.tsx';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { CardsPart } from '../alert-parts.ts';
import { CaseLamp, DueCell, useNamingColumns } from '../case-columns.tsx';
import { ListEnd } from '../list-end.tsx';
import './leader.css';

/** What needs this leader today, counted and by urgency; the cards of supervision are handed in. */
export function LeaderPage({ cards }: { cards: CardsPart }) {
  const [search] = useSearchParams();
  const matter = LEADER_MATTERS.find((each) => each === search.get('matter'));
  return matter === undefined ? <WholeDay cards={cards} /> : <AllOfOne matter={matter} />;
}

/** All cases that need this leader for one thing, page by page. */
function AllOfOne({ matter }: { matter: LeaderMatter }) {
  const { leaderDay: texts } = useTexts();
  const query = useInfiniteQuery({
    queryKey: ['inbox', 'leader', matter],
    queryFn: ({ pageParam, signal }) =>
      call(getLeaderDay, { query: { matter, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
  const title = texts.matters[matter];
  return (
    <Page title={title} aside={<Link to={paths.leaderDay.to()}>{texts.title}</Link>}>
      <QueryView query={query} rows={12}>
        {({ pages }) => {
          const cases = pages.flatMap(({ groups }) => groups.flatMap((group) => group.cases));
          return (
            <>
              <LeaderRows title={title} cases={cases} />
              <ListEnd {...endOf(query)} end={texts.end(cases.length)} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

function WholeDay({ cards: Cards }: { cards: CardsPart }) {
  const { leaderDay: texts } = useTexts();
  const query = useQuery({
    queryKey: ['inbox', 'leader'],
    queryFn: () => call(getLeaderDay, { query: NO_MATTER }),
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

const NO_MATTER = { matter: undefined, after: undefined } as const;

function Group({ group }: { group: LeaderGroup }) {
  const { leaderDay: texts } = useTexts();
  const title = texts.matters[group.matter];
  const rest = group.count - group.cases.length;
  const toAll = paths.leaderDay.to({ matter: group.matter });
  return (
    <section className="leader-group" aria-label={title}>
      <h2>
        {title}{' '}
        <Link className="tab-count" to={toAll} aria-label={texts.toList(title, group.count)}>
          {group.count}
        </Link>
      </h2>
      <LeaderRows title={title} cases={group.cases} />
      {rest > 0 && (
        <p>
          <Link to={toAll}>{texts.more(rest)}</Link>
        </p>
      )}
    </section>
  );
}

function LeaderRows({ title, cases }: { title: string; cases: readonly CaseSummary[] }) {
  const { inbox } = useTexts();
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
  return (
    <CardRows>
      <DataTable label={title} columns={columns} rows={cases} rowKey={(one) => one.caseId} />
    </CardRows>
  );
}
