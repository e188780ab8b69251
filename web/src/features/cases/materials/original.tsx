import type { StoredFile } from '@banshi/contract/case-views';
import { downloadFile } from '@banshi/contract/cases';
import { unmaskCopy } from '@banshi/contract/materials';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';

/** The original of an identity copy: only with a reason, which is journaled. */
export function Original({ caseId, file }: { caseId: string; file: StoredFile }) {
  const { original: texts, check } = useTexts().materials;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const fetching = useOriginal(caseId, file, () => setOpen(false));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') fetching.mutate(reason.trim());
  };
  if (!isOpen) {
    return (
      <Button size="small" aria-label={texts.openFor(file.name)} onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
    );
  }
  return (
    <form className="form-stacked" onSubmit={submit}>
      <Field label={texts.reason} hint={texts.hint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote error={fetching.error} />
      <p className="check-buttons">
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          disabled={reason.trim() === ''}
          loading={fetching.isPending}
        >
          {texts.submit}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {check.cancel}
        </Button>
      </p>
    </form>
  );
}

function useOriginal(caseId: string, { fileId, name }: StoredFile, onDone: () => void) {
  const intent = useIntent();
  const params = { caseId, fileId };
  return useMutation({
    mutationFn: async (reason: string) => {
      const body = { reason };
      await intent([params, body], (idempotencyKey) =>
        call(unmaskCopy, { params, body, idempotencyKey }),
      );
      const content: unknown = await call(downloadFile, { params });
      if (content instanceof Blob) saveBlob(content, name);
    },
    onSuccess: onDone,
  });
}
