import type { RoleId } from '@banshi/contract/roles';
import { ALERT_STATES } from '@banshi/contract/supervision';
import { ALERT_LEVELS, RULE_IDS } from '@banshi/contract/supervision-words';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../api/session.ts';
import { MoreButton } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { BoardFilters, type BoardView } from './board-filters.tsx';
import { BoardRows } from './board-rows.tsx';
import { BoardTally } from './board-tally.tsx';
import { type BoardFilter, useBoard } from './use-supervision.ts';
import './supervision.css';

const BOARD_READERS: readonly RoleId[] = ['SUPERVISOR', 'WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'];

/**
 * 监察看板: what is open in the bodies of this person, what is overdue, and what came of the rest; and what
 * names him, which is all that whoever only handles cases sees.
 */
export function BoardPage() {
  const { board } = useTexts().supervision;
  const views = useViews();
  const [filter, setFilter] = useBoardFilter(views);
  const query = useBoard(filter);
  return (
    <Page title={board.title} aside={<BoardLinks />}>
      <QueryView query={query} rows={12}>
        {({ pages }) => {
          const open = pages[0]?.open ?? [];
          const alerts = pages.flatMap((page) => page.alerts);
          return (
            <div className="board">
              <BoardFilters open={open} views={views} filter={filter} onChange={setFilter} />
              <div className="board-columns">
                <div>
                  {alerts.length === 0 ? (
                    <NothingFound of={filter.of} />
                  ) : (
                    <BoardRows alerts={alerts} />
                  )}
                  <MoreButton query={query}>{board.more}</MoreButton>
                  {!query.hasNextPage && alerts.length > 0 && (
                    <p className="board-end no-print">{board.end(alerts.length)}</p>
                  )}
                </div>
                {filter.of === 'bodies' && <BoardTally open={open} onPick={setFilter} />}
              </div>
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
}

function NothingFound({ of }: { of: BoardFilter['of'] }) {
  const { board } = useTexts().supervision;
  const { title, detail } = of === 'named' ? board.emptyOfNamed : board.empty;
  return (
    <PageState kind="empty" title={title}>
      {detail}
    </PageState>
  );
}

/** Whose warnings and cards this person may look at, the usual ones first. */
function useViews(): readonly BoardView[] {
  const { grants } = useSession();
  return grants.some(({ role }) => BOARD_READERS.includes(role)) ? ['bodies', 'named'] : ['named'];
}

function BoardLinks() {
  const { readings, supervision } = useTexts();
  const { grants } = useSession();
  return (
    <>
      {grants.some(({ role }) => role === 'SUPERVISOR') && (
        <Link to={paths.readings.to()}>{readings.list.link}</Link>
      )}
      <Link to={paths.supervisionRules.to()}>{supervision.board.rules}</Link>
    </>
  );
}

/** The filter in the address, and the way to change it. */
function useBoardFilter(views: readonly BoardView[]): [BoardFilter, (next: BoardFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const body = search.get('body');
  const filter: BoardFilter = {
    of: views.find((each) => each === search.get('of')) ?? views[0] ?? 'named',
    state: ALERT_STATES.find((each) => each === search.get('state')) ?? 'open',
    level: ALERT_LEVELS.find((each) => each === search.get('level')),
    rule: RULE_IDS.find((each) => each === search.get('rule')),
    organisationId: body === null ? undefined : Number(body),
  };
  const change = ({ of, state, level, rule, organisationId }: BoardFilter) =>
    setSearch({
      of,
      state,
      ...(level ? { level } : {}),
      ...(rule ? { rule } : {}),
      ...(organisationId === undefined ? {} : { body: String(organisationId) }),
    });
  return [filter, change];
}
