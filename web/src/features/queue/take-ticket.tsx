import type { QueueLine, TicketSlip } from '@banshi/contract/queue-tickets';
import { TICKET_PRIORITIES, type TicketPriority } from '@banshi/contract/queue-words';
import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { useBoard, type useTakeAtDesk } from './use-queue.ts';

interface TakeTicketProps {
  readonly take: ReturnType<typeof useTakeAtDesk>;
  /** Whoever gives the number sees whether somebody has priority. */
  readonly isAtDesk?: boolean;
}

/** Takes a number: priority where it can be seen, then what somebody came for; then the slip, to be printed. */
export function TakeTicket({ take, isAtDesk = false }: TakeTicketProps) {
  const query = useBoard();
  if (take.data) return <Slip slip={take.data} onAgain={take.reset} />;
  return (
    <QueryView query={query} rows={6}>
      {({ lines }) => <Lines {...{ lines, take, isAtDesk }} />}
    </QueryView>
  );
}

const NORMAL = 'NORMAL';

function Lines({
  lines,
  take,
  isAtDesk,
}: Required<TakeTicketProps> & { readonly lines: readonly QueueLine[] }) {
  const { queue } = useTexts();
  const { take: texts } = queue;
  const [priority, choose] = useState<TicketPriority | typeof NORMAL>(NORMAL);
  if (lines.length === 0) {
    return (
      <PageState kind="empty" title={texts.none.title}>
        {texts.none.detail}
      </PageState>
    );
  }
  const choices = [
    { key: NORMAL, text: texts.normal } as const,
    ...TICKET_PRIORITIES.map((key) => ({ key, text: queue.priority[key] })),
  ];
  const ask = (classId: number) =>
    take.mutate({ classId, priority: priority === NORMAL ? null : priority });
  return (
    <div className="queue-take">
      <p>{isAtDesk ? texts.lead : texts.leadAtKiosk}</p>
      {isAtDesk && (
        <div className="queue-priority">
          <ChoiceBar label={texts.priority} choices={choices} chosen={priority} onChoose={choose} />
        </div>
      )}
      {priority !== NORMAL && <p>{texts.proof}</p>}
      <ul className="queue-lines" aria-label={texts.lines}>
        {lines.map(({ classId, prefix, name, waiting }) => (
          <li key={classId}>
            <button
              type="button"
              className="queue-line"
              disabled={take.isPending}
              onClick={() => ask(classId)}
            >
              <span className="queue-prefix">{prefix}</span>
              <span>{name}</span>
              <span className="queue-waiting">{texts.waiting(waiting)}</span>
            </button>
          </li>
        ))}
      </ul>
      <ProblemNote error={take.error} />
    </div>
  );
}

function Slip({ slip, onAgain }: { slip: TicketSlip; onAgain: () => void }) {
  const { queue } = useTexts();
  const { take: texts } = queue;
  const formats = useFormats();
  return (
    <div className="queue-slip" role="status">
      <p>{texts.slip(slip.className)}</p>
      <p className="queue-slip-number">{slip.number}</p>
      {slip.priority && <p>{queue.priority[slip.priority]}</p>}
      <p>{texts.before(slip.before)}</p>
      <p>{texts.takenAt(formats.moment(slip.takenAt))}</p>
      <p>{texts.watch}</p>
      <div className="queue-steps no-print">
        <Button type="primary" size="large" autoFocus onClick={() => globalThis.print()}>
          {texts.print}
        </Button>
        <Button size="large" onClick={onAgain}>
          {texts.again}
        </Button>
      </div>
    </div>
  );
}
