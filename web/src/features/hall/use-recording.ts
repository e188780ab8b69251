import { useState } from 'react';
import { useHallAct } from './use-hall.ts';

/** What is typed into a form of a register; once it is recorded, the form is empty but for its body. */
export function useRecording<Typed extends { readonly organisationId: string }>(
  empty: Typed,
  send: (typed: Typed, idempotencyKey: string) => Promise<unknown>,
) {
  const [typed, setTyped] = useState(empty);
  const record = useHallAct(send);
  const onSuccess = () => setTyped({ ...empty, organisationId: typed.organisationId });
  return {
    ...{ typed, record },
    onChange: (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })),
    onSend: () => record.mutate(typed, { onSuccess }),
  };
}
