import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { TextField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';

/** Takes an entry of a register out of account, with the reason. */
export function WithdrawalForm({
  texts,
  perform,
}: {
  texts: {
    readonly withdrawReason: string;
    readonly reasonMissing: string;
    readonly withdraw: string;
  };
  perform: (body: { reason: string }, idempotencyKey: string) => Promise<unknown>;
}) {
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const withdraw = useHallAct(perform);
  const isComplete = reason.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(!isComplete);
    if (isComplete) withdraw.mutate({ reason: reason.trim() });
  };
  return (
    <form className="hall-form" onSubmit={send} noValidate>
      <TextField
        label={texts.withdrawReason}
        value={reason}
        maxLength={500}
        error={isChecked && !isComplete ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <div>
        <Button danger htmlType="submit" loading={withdraw.isPending}>
          {texts.withdraw}
        </Button>
      </div>
      <ProblemNote error={withdraw.error} />
    </form>
  );
}
