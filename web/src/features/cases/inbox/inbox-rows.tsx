import type { CaseSummary } from '@banshi/contract/case-views';
import { useSession } from '../../../api/session.ts';
import { useTexts } from '../../../text/language.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import type { MarkPart } from '../alert-parts.ts';
import { useCaseColumns } from '../case-columns.tsx';
import { ListEnd } from '../list-end.tsx';
import { useMarks } from '../use-marks.ts';
import { batchActsOf } from './batch-acts.ts';
import { BatchBar } from './batch-bar.tsx';
import { InboxNews } from './inbox-news.tsx';
import { useBatchRun } from './use-batch.ts';
import type { InboxFilter } from './use-inbox.ts';

/** The rows, with their marks, what is new, and the way to the next fifty. */
export function InboxRows(props: {
  filter: InboxFilter;
  mark: MarkPart;
  cases: readonly CaseSummary[];
  more: (() => void) | undefined;
  isLoadingMore: boolean;
  onUpdate: () => void;
}) {
  const { inbox } = useTexts();
  const { view, lamp, status } = props.filter;
  const marks = useMarks();
  const run = useBatchRun(marks.clear);
  const marked = props.cases.filter((one) => marks.marked.has(one.caseId));
  const mayClaim = batchActsOf(useSession()).includes('claim');
  const claim = (row: CaseSummary | undefined) => {
    const cases = marked.length > 0 || !row ? marked : [row];
    if (cases.length > 0) run.perform({ act: 'claim', cases, opinion: null, staffId: null });
  };
  const listed = props.cases.map((one) => one.caseId);
  const columns = useCaseColumns(marks, { Mark: props.mark, listed });
  const empty =
    lamp === undefined && status === undefined ? inbox.empty[view] : inbox.emptyFiltered;
  return (
    <>
      <InboxNews filter={props.filter} shown={props.cases} onUpdate={props.onUpdate} />
      <BatchBar marked={marked} run={run} onClear={marks.clear} />
      {props.cases.length === 0 ? (
        <PageState kind="empty" title={empty.title}>
          {empty.detail}
        </PageState>
      ) : (
        <>
          <div className="inbox-rows">
            <DataTable
              label={inbox.tableLabel(inbox.views[view])}
              columns={columns}
              rows={props.cases}
              rowKey={(one) => one.caseId}
              rowClass={(one) => (marks.marked.has(one.caseId) ? 'is-marked' : '')}
              onMark={(one) => marks.toggle(one.caseId)}
              {...(mayClaim ? { onClaim: claim } : {})}
            />
          </div>
          <ListEnd
            more={props.more}
            isLoadingMore={props.isLoadingMore}
            end={inbox.end(props.cases.length)}
          />
        </>
      )}
    </>
  );
}
