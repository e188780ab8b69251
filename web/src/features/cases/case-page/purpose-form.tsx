import { READING_PURPOSES, type ReadingPurpose } from '@banshi/contract/reading-words';
import { openCase } from '@banshi/contract/readings';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';

/** Asks what somebody reads a case for that is not his own; then it is open to him for the day. */
export function PurposeForm({ caseId, onOpen }: { caseId: string; onOpen: () => void }) {
  const { form, purposes } = useTexts().readings;
  const [purpose, setPurpose] = useState<ReadingPurpose | null>(null);
  const [note, setNote] = useState('');
  const opening = useOpening(caseId, onOpen);
  const isSaid = purpose !== null && (purpose !== 'OTHER' || note.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSaid) opening.mutate({ purpose, note: note.trim() === '' ? null : note.trim() });
  };
  return (
    <form className="form-stacked purpose-form" onSubmit={submit}>
      <h2>{form.title}</h2>
      <p>{form.lead}</p>
      <Field label={form.purpose} width="medium">
        {(control) => (
          <Select
            {...control}
            autoFocus
            value={purpose}
            options={READING_PURPOSES.map((value) => ({ value, label: purposes[value] }))}
            onChange={setPurpose}
          />
        )}
      </Field>
      <Field label={form.note} hint={form.noteHint}>
        {(control) => (
          <Input
            {...control}
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
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
