import { Button } from 'antd';
import { type DragEvent, useRef } from 'react';
import { useTexts } from '../../text/language.tsx';
import { Camera } from './camera.tsx';
import './files.css';

/** What is taken: the server looks at the content, this is for the dialog of the browser. */
const ACCEPTED = '.pdf,.ofd,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx';
export const PICTURES = 'image/jpeg,image/png';

/** Takes files that are dropped. */
export function dropTarget(onFiles: (files: readonly File[]) => void) {
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    },
  };
}

/** The ways in which files come: chosen in a dialog, or photographed with what is held in the hand or stands on the desk. */
export function FileSources({
  name,
  isBusy,
  accept = ACCEPTED,
  onFiles,
}: {
  name: string;
  isBusy: boolean;
  accept?: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const { materials } = useTexts();
  return (
    <>
      <PickButton
        label={materials.choose}
        title={materials.chooseFor(name)}
        isBusy={isBusy}
        accept={accept}
        onFiles={onFiles}
      />
      <span className="camera-only">
        <PickButton
          label={materials.photograph}
          title={materials.photographFor(name)}
          isBusy={isBusy}
          accept={PICTURES}
          isCamera
          onFiles={onFiles}
        />
      </span>
      <Camera name={name} isBusy={isBusy} onFiles={onFiles} />
    </>
  );
}

interface PickButtonProps {
  readonly label: string;
  readonly title: string;
  readonly isBusy: boolean;
  readonly accept: string;
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function PickButton({ label, title, isBusy, accept, isCamera, onFiles }: PickButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        aria-label={title}
        loading={isBusy}
        onClick={() => picker.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple={!isCamera}
        capture={isCamera ? 'environment' : undefined}
        hidden
        accept={accept}
        aria-label={title}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
