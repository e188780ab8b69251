import type { QueueTicket } from '@banshi/contract/queue-tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import { useQueueClasses, useQueueStep } from './use-queue.ts';

const NONE = '';

/** Sends who stands at the window to the queue where he belongs. */
export function TransferField({ current: { ticketId, className } }: { current: QueueTicket }) {
  const { caller } = useTexts().queue;
  const { data } = useQueueClasses();
  const step = useQueueStep();
  const [chosen, choose] = useState(NONE);
  const others = (data?.classes ?? []).filter(({ isOpen, name }) => isOpen && name !== className);
  if (others.length === 0) return null;
  const target = others.find(({ classId }) => String(classId) === chosen);
  return (
    <div className="queue-transfer">
      <ChoiceField
        label={caller.transfer}
        value={chosen}
        choices={[
          { key: NONE, text: caller.chooseLine },
          ...others.map(({ classId, prefix, name }) => ({
            key: String(classId),
            text: `${prefix} ${name}`,
          })),
        ]}
        onChange={choose}
      />
      {target && (
        <Button
          disabled={step.isPending}
          onClick={() => step.mutate({ act: 'transfer', ticketId, classId: target.classId })}
        >
          {caller.transferTo(target.name)}
        </Button>
      )}
      <ProblemNote error={step.error} />
    </div>
  );
}
