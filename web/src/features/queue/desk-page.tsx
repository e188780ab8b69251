import { useTexts } from '../../text/language.tsx';
import { QueueFrame } from './queue-frame.tsx';
import { TakeTicket } from './take-ticket.tsx';
import { useTakeAtDesk } from './use-queue.ts';

/** 导办台: the guide takes a number for whoever comes. */
export function DeskPage() {
  const { links } = useTexts().queue;
  return (
    <QueueFrame here="desk" title={links.desk}>
      <TakeTicket take={useTakeAtDesk()} isAtDesk />
    </QueueFrame>
  );
}
