import type { WaitingPapers } from '@banshi/contract/paper-transfers';
import type { TransferDirection } from '@banshi/contract/paper-words';
import type { RoleId } from '@banshi/contract/roles';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../../../api/session.ts';
import { endOf } from '../../../frame/more-button.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { CaseLamp, useMarkColumn, useNamingColumns } from '../case-columns.tsx';
import { ListEnd } from '../list-end.tsx';
import { type Marks, useMarks } from '../use-marks.ts';
import { useSending, useWaitingPapers } from './use-papers.ts';

/** Whose work a direction begins with. */
const SENDERS = { toDepartment: 'FRONT_CLERK', toWindow: 'REVIEWER' } as const satisfies Record<
  TransferDirection,
  RoleId
>;

/** What waits for its way; whose work that is marks cases and makes a list of them. */
export function WaitingPapersList({ direction }: { direction: TransferDirection }) {
  const { waiting } = useTexts().papers;
  const query = useWaitingPapers(direction);
  const { grants } = useSession();
  const marks = useMarks();
  const maySend = grants.some(({ role }) => role === SENDERS[direction]);
  const columns = useColumns(maySend ? marks : undefined);
  const toggle = ({ caseId }: WaitingPapers) => marks.toggle(caseId);
  return (
    <QueryView query={query} rows={12}>
      {({ pages }) => {
        const cases = pages.flatMap((page) => page.cases);
        if (cases.length === 0) {
          const { title, detail } = waiting.empty[direction];
          return (
            <PageState kind="empty" title={title}>
              {detail}
            </PageState>
          );
        }
        const marked = cases.filter(({ caseId }) => marks.marked.has(caseId));
        return (
          <>
            {marked.length > 0 && (
              <SendBar direction={direction} marked={marked} onClear={marks.clear} />
            )}
            <CardRows>
              <DataTable
                label={waiting.tableLabel}
                columns={columns}
                rows={cases}
                rowKey={(one) => one.caseId}
                rowClass={(one) => (marks.marked.has(one.caseId) ? 'is-marked' : '')}
                {...(maySend ? { onMark: toggle } : {})}
              />
            </CardRows>
            <ListEnd {...endOf(query)} end={waiting.end(cases.length)} />
          </>
        );
      }}
    </QueryView>
  );
}

function SendBar(props: {
  direction: TransferDirection;
  marked: readonly WaitingPapers[];
  onClear: () => void;
}) {
  const { waiting } = useTexts().papers;
  const [note, setNote] = useState('');
  const sending = useSending();
  const navigate = useNavigate();
  const send = () => {
    const caseIds = props.marked.map(({ caseId }) => caseId);
    const said = note.trim() === '' ? null : note.trim();
    sending.mutate(
      { direction: props.direction, caseIds, note: said },
      { onSuccess: ({ transferId }) => void navigate(paths.transfer.to(transferId)) },
    );
  };
  return (
    <section className="send-bar no-print" aria-label={waiting.send}>
      <p role="status">{waiting.marked(props.marked.length)}</p>
      <TextField label={waiting.note} value={note} onChange={setNote} />
      <p className="send-buttons">
        <Button type="primary" loading={sending.isPending} onClick={send}>
          {waiting.send}
        </Button>
        <Button type="link" onClick={props.onClear}>
          {waiting.clear}
        </Button>
      </p>
      <ProblemNote error={sending.error} />
    </section>
  );
}

function useColumns(marks: Marks | undefined): readonly Column<WaitingPapers>[] {
  const { papers, inbox } = useTexts();
  const formats = useFormats();
  const { columns } = papers.waiting;
  const mark = useMarkColumn<WaitingPapers>(marks);
  return [
    ...mark,
    {
      key: 'lamp',
      header: inbox.columns.lamp,
      kind: 'short',
      cell: (one) => <CaseLamp one={one} />,
    },
    ...useNamingColumns<WaitingPapers>(),
    {
      key: 'department',
      header: columns.department,
      kind: 'short',
      cell: (one) => one.department.shortName,
    },
    {
      key: 'papers',
      header: columns.papers,
      kind: 'number',
      cell: (one) => (
        <span
          title={one.papers
            .map(({ orderNum, name }) => papers.list.paper(orderNum, name))
            .join('\n')}
        >
          {papers.waiting.amount(one.papers.length)}
        </span>
      ),
    },
    {
      key: 'since',
      header: columns.since,
      kind: 'short',
      cell: (one) => formats.moment(one.waitsSince),
    },
  ];
}
