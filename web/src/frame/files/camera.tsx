import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import { hasCameras, useCamera } from './use-camera.ts';

interface CameraProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A camera of the desk (高拍仪): each press is a picture of the material; nothing where there can be none. */
export function Camera({ name, isBusy, onFiles }: CameraProps) {
  const { materials } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!hasCameras()) return null;
  return (
    <span className="desk-camera">
      <Button
        size="small"
        aria-label={materials.photographFor(name)}
        loading={isBusy}
        onClick={() => setOpen(true)}
      >
        {materials.photograph}
      </Button>
      {isOpen && (
        <Modal
          open
          title={materials.camera.title(name)}
          footer={null}
          width={720}
          onCancel={() => setOpen(false)}
        >
          <CameraView onFiles={onFiles} onClose={() => setOpen(false)} />
        </Modal>
      )}
    </span>
  );
}

function CameraView({
  onFiles,
  onClose,
}: Pick<CameraProps, 'onFiles'> & { readonly onClose: () => void }) {
  const { camera: texts } = useTexts().materials;
  const [deviceId, setDeviceId] = useState<string>();
  const [taken, setTaken] = useState(0);
  const { stream, fault, devices } = useCamera(deviceId);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream ?? null;
  }, [stream]);
  const snap = async () => {
    const file = video.current && (await pictureOf(video.current, texts.file(taken + 1)));
    if (!file) return;
    setTaken(taken + 1);
    onFiles([file]);
  };
  return (
    <div className="camera">
      {devices.length > 1 && (
        <ChoiceField
          label={texts.which}
          value={deviceId ?? devices[0]?.deviceId ?? ''}
          choices={devices.map((one, place) => ({
            key: one.deviceId,
            text: one.label || texts.unnamed(place + 1),
          }))}
          onChange={setDeviceId}
        />
      )}
      {fault && <p role="alert">{texts.faults[fault]}</p>}
      {!stream && !fault && <p className="faint">{texts.opening}</p>}
      <video ref={video} aria-label={texts.sight} autoPlay muted playsInline hidden={!stream} />
      <p className="check-buttons">
        <Button type="primary" disabled={!stream} onClick={() => void snap()}>
          {texts.snap}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
        <span role="status">{taken > 0 && texts.taken(taken)}</span>
      </p>
    </div>
  );
}

const JPEG_QUALITY = 0.92;

/** What the camera sees at this moment; undefined before it sees anything. */
async function pictureOf(video: HTMLVideoElement, name: string): Promise<File | undefined> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const content = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY);
  });
  return content ? new File([content], name, { type: content.type }) : undefined;
}
