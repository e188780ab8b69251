import type { QueueTicket, WindowQueue } from '@banshi/contract/queue-tickets';
import { Button } from 'antd';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CallerPanel } from './caller-panel.tsx';
import { QueueFrame } from './queue-frame.tsx';
import { TransferField } from './transfer-field.tsx';
import { useQueueStep, useWindowQueue } from './use-queue.ts';

/** 叫号: whom the window has called, who waits for it, and who was passed over. */
export function CallerPage() {
  const { caller } = useTexts().queue;
  const query = useWindowQueue();
  return (
    <QueueFrame here="caller" title={caller.title}>
      <QueryView query={query} rows={8}>
        {(data) => (
          <div className="queue">
            <div className="plain-panel">
              <CallerPanel data={data} isAtCounter={false} />
              {data.current && <TransferField current={data.current} />}
            </div>
            <Lists data={data} />
          </div>
        )}
      </QueryView>
    </QueueFrame>
  );
}

function Lists({ data: { waiting, skipped } }: { data: WindowQueue }) {
  const { caller } = useTexts().queue;
  const step = useQueueStep();
  const actOn = (act: 'cancel' | 'reactivate', nameOf: (number: string) => string) => {
    return ({ ticketId, number }: QueueTicket) => (
      <Button
        size="small"
        aria-label={nameOf(number)}
        disabled={step.isPending}
        onClick={() => step.mutate({ act, ticketId })}
      >
        {caller[act]}
      </Button>
    );
  };
  return (
    <>
      <ProblemNote error={step.error} />
      <TicketTable
        label={caller.waiting}
        none={caller.nobody}
        rows={waiting}
        act={actOn('cancel', caller.cancelOf)}
      />
      <TicketTable
        label={caller.skipped}
        none={caller.noneSkipped}
        rows={skipped}
        act={actOn('reactivate', caller.reactivateOf)}
      />
    </>
  );
}

interface TicketTableProps {
  readonly label: string;
  readonly none: string;
  readonly rows: readonly QueueTicket[];
  readonly act: Column<QueueTicket>['cell'];
}

function TicketTable({ label, none, rows, act }: TicketTableProps) {
  const { queue } = useTexts();
  const formats = useFormats();
  const { columns, back } = queue.caller;
  const all: readonly Column<QueueTicket>[] = [
    { key: 'number', header: columns.number, kind: 'short', cell: ({ number }) => number },
    { key: 'className', header: columns.className, cell: ({ className }) => className },
    {
      key: 'priority',
      header: columns.priority,
      kind: 'short',
      cell: ({ priority, isReactivated }) => {
        if (isReactivated) return back;
        return priority ? queue.priority[priority] : '';
      },
    },
    {
      key: 'takenAt',
      header: columns.takenAt,
      kind: 'short',
      cell: ({ takenAt }) => formats.moment(takenAt),
    },
    { key: 'act', header: columns.act, kind: 'short', cell: act },
  ];
  return (
    <section className="plain-panel">
      <h2>{label}</h2>
      {rows.length === 0 ? (
        <p className="faint">{none}</p>
      ) : (
        <CardRows>
          <DataTable label={label} columns={all} rows={rows} rowKey={({ ticketId }) => ticketId} />
        </CardRows>
      )}
    </section>
  );
}
