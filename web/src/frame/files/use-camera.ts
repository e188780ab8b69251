import { useEffect, useState } from 'react';

/** Why there is no picture: nobody allowed it, nothing is there, another program has it, or anything else. */
export type CameraFault = 'refused' | 'none' | 'busy' | 'failed';

interface CameraState {
  readonly stream: MediaStream | undefined;
  readonly fault: CameraFault | undefined;
  /** Cameras to choose from; their names are told once one is allowed. */
  readonly devices: readonly MediaDeviceInfo[];
}

const CLOSED: CameraState = { stream: undefined, fault: undefined, devices: [] };

/** Pages of A4 are to be legible: as sharp as the camera can. */
const SHARP = { width: { ideal: 4096 }, height: { ideal: 3072 } };

/** Whether this browser can look through a camera of the desk; only over HTTPS or on the machine itself. */
export function hasCameras(): boolean {
  return (
    typeof Reflect.get(Reflect.get(navigator, 'mediaDevices') ?? {}, 'getUserMedia') === 'function'
  );
}

/** Looks through a camera, the browser's choice unless one is named, for as long as the caller is on screen. */
export function useCamera(deviceId: string | undefined): CameraState {
  const [state, setState] = useState(CLOSED);
  useEffect(() => {
    let opened: MediaStream | undefined;
    let isClosed = false;
    const open = async () => {
      const stream = await navigator.mediaDevices.getUserMedia(wanted(deviceId));
      opened = stream;
      if (isClosed) return stop(stream);
      const devices = await navigator.mediaDevices.enumerateDevices();
      setState({ stream, fault: undefined, devices: devices.filter(isCamera) });
    };
    setState((before) => ({ ...before, stream: undefined, fault: undefined }));
    void open().catch((error: unknown) => {
      if (!isClosed) setState((before) => ({ ...before, fault: faultOf(error) }));
    });
    return () => {
      isClosed = true;
      if (opened) stop(opened);
    };
  }, [deviceId]);
  return state;
}

function wanted(deviceId: string | undefined): MediaStreamConstraints {
  const named = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  return { audio: false, video: { ...SHARP, ...named } };
}

function isCamera({ kind }: MediaDeviceInfo): boolean {
  return kind === 'videoinput';
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
};

function faultOf(error: unknown): CameraFault {
  return (error instanceof Error && FAULTS[error.name]) || 'failed';
}
