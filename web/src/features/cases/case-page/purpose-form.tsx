import { READING_PURPOSES, type ReadingPurpose } from '@banshi/contract/reading-words';
import { openCase } from '@banshi/contract/readings';
import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { TextField } from '../../../ui/plain-field.tsx';

/** Asks what somebody reads a case for that is not his own; then it is open to him for the day. */
export function PurposeForm({ caseId, onOpen }: { caseId: string; onOpen: () => void }) {
  const { form, purposes } = useTexts().readings;
  const title = useId();
  const [purpose, setPurpose] = useState<ReadingPurpose | null>(null);
  const [note, setNote] = useState('');
  const opening = useOpening(caseId, onOpen);
  const isSaid = purpose !== null && (purpose !== 'OTHER' || note.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSaid) opening.mutate({ purpose, note: note.trim() === '' ? null : note.trim() });
  };
  return (
    <form className="purpose-form" onSubmit={submit} aria-labelledby={title}>
      <h2 id={title}>{form.title}</h2>
      <p>{form.lead}</p>
      <Radio.Group
        aria-label={form.purpose}
        vertical
        value={purpose}
        options={READING_PURPOSES.map((value) => ({ value, label: purposes[value] }))}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <TextField
        label={purpose === 'OTHER' ? form.noteNeeded : form.note}
        value={note}
        maxLength={200}
        onChange={setNote}
      />
      <ProblemNote error={opening.error} />
      <p>
        <Button type="primary" htmlType="submit" disabled={!isSaid} loading={opening.isPending}>
          {form.submit}
        </Button>
      </p>
    </form>
  );
}

function useOpening(caseId: string, onOpen: () => void) {
  const intent = useIntent();
  const params = { caseId };
  return useMutation({
    mutationFn: (body: { purpose: ReadingPurpose; note: string | null }) =>
      intent([params, body], (idempotencyKey) => call(openCase, { params, body, idempotencyKey })),
    onSuccess: onOpen,
  });
}
