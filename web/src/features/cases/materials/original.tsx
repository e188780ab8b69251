import { downloadFile } from '@banshi/contract/cases';
import type { StoredFile } from '@banshi/contract/material-views';
import { unmaskCopy } from '@banshi/contract/materials';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { useTexts } from '../../../text/language.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { ReasonForm } from '../reason-form.tsx';

/** The original of an identity copy: only with a reason, which is journaled. */
export function Original({ caseId, file }: { caseId: string; file: StoredFile }) {
  const { original: texts } = useTexts().materials;
  return (
    <ReasonForm
      texts={texts}
      openName={texts.openFor(file.name)}
      work={useOriginal(caseId, file)}
    />
  );
}

function useOriginal(caseId: string, { fileId, name }: StoredFile) {
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
  });
}
