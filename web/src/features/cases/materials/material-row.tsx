import { uploadFile } from '@banshi/contract/cases';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { type DragEvent, type KeyboardEvent, useRef } from 'react';
import { call } from '../../../api/call.ts';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';
import type { Handed, ListedMaterial } from './handed.ts';
import { HandedFiles } from './handed-files.tsx';
import { MaterialName } from './material-name.tsx';

const ACCEPTED = '.pdf,.ofd,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx';

interface MaterialRowProps {
  readonly material: ListedMaterial;
  readonly handed: Handed;
  readonly onChange: (change: (before: Handed) => Partial<Handed>) => void;
}

/** One material: paper, electronic, and its files (chosen, or dropped onto the row). */
export function MaterialRow({ material, handed, onChange }: MaterialRowProps) {
  const { materials: texts } = useTexts().counter;
  const picker = useRef<HTMLInputElement>(null);
  const upload = useUpload(onChange);
  const sentence = useSentence();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    upload.mutate([...event.dataTransfer.files]);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'u') picker.current?.click();
  };
  return (
    <li
      className="material-row"
      title={texts.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onKeyDown={key}
    >
      <MaterialName material={material} />
      <Checkbox
        name="paper"
        aria-label={texts.tickLabel(material.name, texts.paper)}
        checked={handed.isPaper}
        onChange={(event) => onChange(() => ({ isPaper: event.target.checked }))}
      >
        {texts.paper}
      </Checkbox>
      <Checkbox
        name="electronic"
        aria-label={texts.tickLabel(material.name, texts.electronic)}
        checked={handed.isElectronic}
        onChange={(event) => onChange(() => ({ isElectronic: event.target.checked }))}
      >
        {texts.electronic}
      </Checkbox>
      <Button
        size="small"
        aria-label={texts.uploadFor(material.name)}
        loading={upload.isPending}
        onClick={() => picker.current?.click()}
      >
        {texts.upload}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={texts.uploadFor(material.name)}
        onChange={(event) => {
          upload.mutate([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <HandedFiles files={handed.files} onChange={onChange} />
      <p className="field-error" aria-live="polite">
        {upload.error ? sentence(upload.error) : ''}
      </p>
    </li>
  );
}

/** Uploads files one after the other, each kept as soon as it has arrived. */
function useUpload(onChange: MaterialRowProps['onChange']) {
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const body = new FormData();
        body.append('file', file);
        const stored = await call(uploadFile, { body });
        onChange((before) => ({
          isElectronic: true,
          files: [...before.files.filter((each) => each.fileId !== stored.fileId), stored],
        }));
      }
    },
  });
}
