import type { CaseSummary } from '@banshi/contract/case-views';
import type { Lamp } from '@banshi/contract/case-words';
import { useSearchParams } from 'react-router';
import { endOf } from '../../../frame/more-button.tsx';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { SuppliedInTime } from '../../../frame/supplied-in-time.tsx';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useNamingColumns } from '../case-columns.tsx';
import { ListEnd } from '../list-end.tsx';
import {
  type PromisedCase,
  type TolerantCase,
  usePromises,
  useTolerances,
} from './use-tolerances.ts';

/** What rests on a promise still: materials that follow, and promises to be checked. */
export function TolerancesPage() {
  const { tolerance } = useTexts();
  const [search, setSearch] = useSearchParams();
  const { promises } = tolerance;
  const today = useFormats().now().slice(0, 10);
  const view = search.get('view') === 'promises' ? 'promises' : 'tolerances';
  return (
    <Page title={tolerance.list.title}>
      <div className="tabs-line no-print">
        <Tabs
          label={promises.label}
          current={view}
          onPick={(next) => setSearch(next === 'promises' ? { view: next } : {})}
          tabs={VIEWS.map((value) => ({ value, content: promises.tabs[value] }))}
        />
      </div>
      {view === 'promises' ? <OpenPromises /> : <OpenTolerances />}
      {view === 'tolerances' && <SuppliedInTime from={`${today.slice(0, 4)}-01-01`} to={today} />}
    </Page>
  );
}

const VIEWS = ['tolerances', 'promises'] as const;

function OpenTolerances() {
  const { tolerance } = useTexts();
  const query = useTolerances();
  const columns = useColumns();
  return (
    <QueryView query={query} rows={12}>
      {(data) => (
        <DueRows
          texts={tolerance.list}
          columns={columns}
          cases={data.pages.flatMap((page) => page.cases)}
          {...endOf(query)}
        />
      )}
    </QueryView>
  );
}

function OpenPromises() {
  const { tolerance } = useTexts();
  const query = usePromises();
  const columns = usePromiseColumns();
  return (
    <QueryView query={query} rows={12}>
      {(data) => (
        <DueRows
          texts={tolerance.promises}
          columns={columns}
          cases={data.pages.flatMap((page) => page.promises)}
          {...endOf(query)}
        />
      )}
    </QueryView>
  );
}

interface DueTexts {
  readonly tableLabel: string;
  readonly empty: { readonly title: string; readonly detail: string };
}

function DueRows<T extends CaseSummary>(props: {
  texts: DueTexts;
  columns: readonly Column<T>[];
  cases: readonly T[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}) {
  const { inbox } = useTexts();
  const { texts, columns, cases } = props;
  if (cases.length === 0) {
    return (
      <PageState kind="empty" title={texts.empty.title}>
        {texts.empty.detail}
      </PageState>
    );
  }
  return (
    <>
      <CardRows>
        <DataTable
          label={texts.tableLabel}
          columns={columns}
          rows={cases}
          rowKey={(one) => one.caseId}
        />
      </CardRows>
      <ListEnd
        more={props.more}
        isLoadingMore={props.isLoadingMore}
        end={inbox.end(cases.length)}
      />
    </>
  );
}

function usePromiseColumns(): readonly Column<PromisedCase>[] {
  const { tolerance } = useTexts();
  const formats = useFormats();
  const { columns } = tolerance.promises;
  return [
    ...useCaseColumns<PromisedCase>((one) => one.promise.due.lamp),
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (one) => tolerance.promiseStates[one.promise.state],
    },
    {
      key: 'due',
      header: columns.due,
      kind: 'short',
      cell: ({ promise: { due } }) => (
        <>
          {due.on} <span className={`due-${due.lamp}`}>{formats.due(due)}</span>
        </>
      ),
    },
  ];
}

/** Lamp, number, matter, applicant and status, as in every list of cases. */
function useCaseColumns<T extends CaseSummary>(lampOf: (one: T) => Lamp): readonly Column<T>[] {
  const { columns } = useTexts().inbox;
  return [
    {
      key: 'lamp',
      header: columns.lamp,
      kind: 'short',
      cell: (one) => <UrgencyLamp urgency={lampOf(one)} />,
    },
    ...useNamingColumns<T>(),
  ];
}

function useColumns(): readonly Column<TolerantCase>[] {
  const { tolerance } = useTexts();
  const formats = useFormats();
  return [
    ...useCaseColumns<TolerantCase>((one) => one.tolerance.due.lamp),
    {
      key: 'state',
      header: tolerance.list.columns.state,
      kind: 'short',
      cell: (one) => tolerance.states[one.tolerance.state],
    },
    {
      key: 'due',
      header: tolerance.list.columns.due,
      kind: 'short',
      cell: ({ tolerance: { state, due } }) => (
        <>
          {due.on}{' '}
          {state !== 'SUPPLIED' && <span className={`due-${due.lamp}`}>{formats.due(due)}</span>}
        </>
      ),
    },
  ];
}
