import { downloadBulletin } from '@banshi/contract/bulletin';
import { DOCUMENT_EXTENSIONS, type DocumentFormat } from '@banshi/contract/official-words';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../../api/call.ts';
import { isProblem } from '../../../api/problem-error.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { DownloadButtons } from '../pages/download-buttons.tsx';
import { faultsOf } from './file-faults.ts';
import { StaleDraft } from './stale-draft.tsx';
import type { EditorState, useSave } from './use-editor.ts';

type Save = ReturnType<typeof useSave>;

/** Whether everything is saved, saving, and the document as a file. */
export function EditorBar(props: { state: EditorState; save: Save; said: string }) {
  const { state, save } = props;
  const { editor } = useTexts().bulletin;
  const download = useDownload(state, save);
  useShortcuts({
    save: () => state.isDirty && !save.isPending && save.mutate(state.read.version),
  });
  return (
    <>
      <div className="editor-bar">
        <p className="said" role="status">
          {props.said}
        </p>
        <SaveState state={state} />
        {state.canEdit && <SaveButton state={state} save={save} />}
        <DownloadButtons
          download={download}
          hint={state.canEdit ? editor.downloadHint : undefined}
        />
      </div>
      {isProblem(save.error, 'bulletin/stale') ? (
        <StaleDraft state={state} save={save} error={save.error} />
      ) : (
        <Unplaced error={save.error ?? download.error} />
      )}
    </>
  );
}

function SaveButton({ state, save }: { state: EditorState; save: Save }) {
  const { editor } = useTexts().bulletin;
  return (
    <Button
      type={state.isDirty ? 'primary' : 'default'}
      disabled={!state.isDirty}
      loading={save.isPending}
      onClick={() => save.mutate(state.read.version)}
    >
      {save.isPending ? editor.saving : editor.save}
    </Button>
  );
}

function SaveState({ state }: { state: EditorState }) {
  const { editor } = useTexts().bulletin;
  const formats = useFormats();
  const { read, isDirty, removed } = state;
  return (
    <div className="save-state" role="status">
      {removed && (
        <span className="removed">
          {editor.undo(removed.name)}
          <Button type="link" onClick={removed.undo}>
            {editor.undoAct}
          </Button>
        </span>
      )}
      {isDirty ? editor.unsaved : editor.saved(formats.moment(read.updatedAt), read.updatedByName)}
    </div>
  );
}

/** A refusal that no field can show. */
function Unplaced({ error }: { error: unknown }) {
  return faultsOf(error).length > 0 ? null : <ProblemNote error={error} />;
}

/** Saves what is not saved, then fetches the document and hands it to the browser. */
function useDownload({ read, isDirty, file }: EditorState, save: Save) {
  return useMutation({
    mutationFn: async (format: DocumentFormat) => {
      if (isDirty) await save.mutateAsync(read.version);
      const { draftId } = read;
      const content: unknown = await call(downloadBulletin, {
        params: { draftId },
        query: { format },
      });
      if (content instanceof Blob) saveBlob(content, nameOf(file, format));
    },
  });
}

function nameOf(file: EditorState['file'], format: DocumentFormat): string {
  const { series, year, issueNo } = file;
  return `${series}-${year}-${issueNo}.${DOCUMENT_EXTENSIONS[format]}`;
}
