import { renewBulletinFigures } from '@banshi/contract/bulletin';
import type { QuotedSnapshot } from '@banshi/contract/bulletin-file';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import type { EditorState } from './use-editor.ts';

/** What proves the figures of a sentence. */
export function QuotedLine({ snapshot }: { snapshot: QuotedSnapshot }) {
  const { snapshots: texts } = useTexts();
  const formats = useFormats();
  const { asOf, definition, sm3 } = snapshot;
  return (
    <p className="faint" title={sm3}>
      {texts.quoted(formats.moment(asOf), definition, sm3.slice(0, 8))}
    </p>
  );
}

/** Freezes the figures of the whole draft as of now; what is typed is saved first. */
export function FreezeFigures({ state }: { state: EditorState }) {
  const { bound: texts } = useTexts().snapshots;
  const renew = useRenewFigures(state);
  const sentences = state.file.sections.flatMap((section) => [
    section,
    ...(section.sections ?? []),
  ]);
  const told = sentences.flatMap(({ statistics }) => statistics ?? []);
  const isAny = told.some(({ figures, snapshot }) => snapshot ?? figures === undefined);
  if (!state.canEdit || !isAny) return undefined;
  const isBound = told.some(({ snapshot }) => snapshot);
  return (
    <div className="freeze-figures no-print">
      <Button disabled={state.isDirty} loading={renew.isPending} onClick={() => renew.mutate()}>
        {isBound ? texts.renew : texts.freeze}
      </Button>
      <span className="faint">{state.isDirty ? texts.saveFirst : texts.atSubmit}</span>
      <ProblemNote error={renew.error} />
    </div>
  );
}

function useRenewFigures({ read, take }: EditorState) {
  const client = useQueryClient();
  const intent = useIntent();
  const { draftId, version } = read;
  return useMutation({
    mutationFn: () => {
      const asked = { params: { draftId }, body: { version } };
      return intent(asked, (idempotencyKey) =>
        call(renewBulletinFigures, { ...asked, idempotencyKey }),
      );
    },
    onSuccess: (draft) => {
      take(draft);
      client.setQueryData(['bulletin-draft', draftId], draft);
      void client.invalidateQueries({ queryKey: ['bulletin-drafts'] });
    },
  });
}
