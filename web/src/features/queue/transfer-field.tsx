import type { QueueTicket } from '@banshi/contract/queue-tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import { useQueueClasses, useQueueStep } from './use-queue.ts';

const NONE = '';

/** Sends who stands at the window to the queue where he belongs. */
export function TransferField({ current: { ticketId, classId } }: { current: QueueTicket }) {
  const { caller } = useTexts().queue;
  const { data } = useQueueClasses();
  const step = useQueueStep();
  const [chosen, choose] = useState(NONE);
  const others = (data?.classes ?? []).filter((one) => one.isOpen && one.classId !== classId);
  if (others.length === 0) return null;
  const target = others.find((one) => String(one.classId) === chosen);
  return (
    <div className="queue-transfer">
      <ChoiceField
        label={caller.transfer}
        value={chosen}
        choices={[
          { key: NONE, text: caller.chooseLine },
          ...others.map((one) => ({ key: String(one.classId), text: `${one.prefix} ${one.name}` })),
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
