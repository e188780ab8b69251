import type { QueueTicket, WindowQueue } from '@banshi/contract/queue-tickets';
import { CALLS_MAX } from '@banshi/contract/queue-words';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { type QueueStep, useQueueStep } from './use-queue.ts';

/** What a window does next: call, begin, end; one key does the step that is due. */
export function CallerPanel({ data, isAtCounter }: { data: WindowQueue; isAtCounter: boolean }) {
  const { caller } = useTexts().queue;
  const { window, current, lines } = data;
  if (!window) {
    return (
      <p className="queue-caller">
        {caller.noWindow} <Link to={paths.windows.to()}>{caller.chooseWindow}</Link>
      </p>
    );
  }
  if (lines.length === 0 && !current) return <p className="queue-caller">{caller.noLines}</p>;
  return (
    <section className="queue-caller" aria-label={caller.title}>
      <span className="faint">{caller.here(window.number, window.name)}</span>
      <Current current={current} waiting={lines.reduce((sum, one) => sum + one.waiting, 0)} />
      <Steps current={current} isAtCounter={isAtCounter} />
    </section>
  );
}

function Current({ current, waiting }: { current: QueueTicket | null; waiting: number }) {
  const { queue } = useTexts();
  const { caller } = queue;
  if (!current) {
    return (
      <span className="queue-current" aria-live="polite">
        {caller.idle(waiting)}
      </span>
    );
  }
  return (
    <span className="queue-current" aria-live="polite">
      <strong className="queue-number">{current.number}</strong>
      <span>{current.className}</span>
      {current.priority && <span>{queue.priority[current.priority]}</span>}
      <span>
        {current.state === 'CALLED' ? caller.calls(current.calls) : queue.state[current.state]}
      </span>
    </span>
  );
}

/** The step that is due. */
function dueOf(
  current: QueueTicket | null,
): QueueStep & { readonly act: 'next' | 'start' | 'done' } {
  if (!current) return { act: 'next' };
  const { ticketId, state } = current;
  return { act: state === 'CALLED' ? 'start' : 'done', ticketId };
}

function Steps({ current, isAtCounter }: { current: QueueTicket | null; isAtCounter: boolean }) {
  const { caller } = useTexts().queue;
  const step = useQueueStep();
  const due = dueOf(current);
  const take = (given: QueueStep) => {
    if (!step.isPending) step.mutate(given);
  };
  useShortcuts({ queueStep: () => take(due) });
  return (
    <>
      <span className="queue-steps">
        <Button type="primary" loading={step.isPending} onClick={() => take(due)}>
          {caller[due.act]}
          <KeyHint keys="Q" />
        </Button>
        {current && <Others current={current} onStep={take} />}
        {current?.state === 'SERVING' && !isAtCounter && (
          <Link to={paths.counter.to()}>{caller.counter}</Link>
        )}
      </span>
      <ProblemNote error={step.error} />
    </>
  );
}

function Others({
  current: { ticketId, state, calls },
  onStep,
}: {
  current: QueueTicket;
  onStep: (step: QueueStep) => void;
}) {
  const { caller } = useTexts().queue;
  if (state === 'SERVING') {
    return <Button onClick={() => onStep({ act: 'refused', ticketId })}>{caller.refused}</Button>;
  }
  const act = calls < CALLS_MAX ? 'again' : 'skip';
  return <Button onClick={() => onStep({ act, ticketId })}>{caller[act]}</Button>;
}
