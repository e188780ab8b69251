import {
  previewOfficialDocument,
  renderOfficialDocument,
} from '@banshi/contract/official-documents';
import type { OfficialFile } from '@banshi/contract/official-file';
import type { DocumentFormat } from '@banshi/contract/official-words';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { faultsOf } from '../editor/file-faults.ts';
import { DownloadButtons } from '../pages/download-buttons.tsx';
import { documentFile } from './document-file.ts';
import type { OfficialState } from './use-official.ts';

interface BarProps {
  readonly state: OfficialState;
  readonly faultCount: number;
  /** Keeps it in the register. */
  readonly children: ReactNode;
}

/** The document as a file of each format, and the file that it is written in. */
export function OfficialBar({ state, faultCount, children }: BarProps) {
  const { official, bulletin } = useTexts();
  const { faults } = bulletin;
  const render = useRender(state.file);
  const open = useOpen(state.open);
  return (
    <>
      <div className="editor-bar">
        <div className="save-state" role="status">
          {faultCount > 0 && <strong>{faults.title(faultCount)}</strong>}
          {state.isDirty && <span>{official.unsaved}</span>}
        </div>
        {children}
        <OpenButton onFile={(file) => open.mutate(file)} isOpening={open.isPending} />
        <Button disabled={!state.isBegun} onClick={() => keep(state)}>
          {official.save}
        </Button>
        <DownloadButtons download={render} isDisabled={!state.isBegun} />
      </div>
      {open.error instanceof NotAFile ? (
        <p role="alert" className="plain-error">
          {official.notAFile}
        </p>
      ) : (
        <ProblemNote error={open.error} />
      )}
      {faultsOf(render.error).length === 0 && <ProblemNote error={render.error} />}
    </>
  );
}

function OpenButton(props: { onFile: (file: File) => void; isOpening: boolean }) {
  const { official } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={official.open}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) props.onFile(file);
          event.target.value = '';
        }}
      />
      <Button loading={props.isOpening} onClick={() => input.current?.click()}>
        {official.open}
      </Button>
    </>
  );
}

class NotAFile extends Error {}

/** A file is opened when the server can lay it out. */
function useOpen(open: (file: OfficialFile) => void) {
  return useMutation({
    mutationFn: async (given: File) => {
      const file = parsed(await given.text());
      await call(previewOfficialDocument, { body: { file } });
      return file;
    },
    onSuccess: open,
  });
}

function parsed(text: string): OfficialFile {
  try {
    // The server reads it before the page does.
    return JSON.parse(text) as OfficialFile;
  } catch {
    throw new NotAFile();
  }
}

function useRender(file: OfficialFile) {
  return useMutation({
    mutationFn: async (format: DocumentFormat) => {
      const content: unknown = await call(renderOfficialDocument, { body: { file, format } });
      if (content instanceof Blob) saveBlob(content, documentFile(file, format));
    },
  });
}

/** The file as `bulletin render` takes it. */
function keep({ file, kept }: OfficialState): void {
  const content = `${JSON.stringify(file, null, 2)}\n`;
  saveBlob(new Blob([content], { type: 'application/json' }), documentFile(file, 'json'));
  kept();
}
