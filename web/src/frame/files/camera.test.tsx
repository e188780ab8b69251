import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../../testing/show.tsx';
import { Camera } from './camera.tsx';

const stop = vi.fn();

/** A browser that has cameras, and what becomes of looking through one. */
function cameras(getUserMedia: () => Promise<unknown>): void {
  const devices = ['窗口摄像头', '高拍仪'].map((label) => ({
    kind: 'videoinput',
    deviceId: label,
    label,
  }));
  const enumerateDevices = () => Promise.resolve(devices);
  vi.stubGlobal('navigator', {
    ...{ userAgent: navigator.userAgent, language: navigator.language },
    mediaDevices: { getUserMedia, enumerateDevices },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  stop.mockClear();
});

function showCamera() {
  return show(<Camera name="申请书" isBusy={false} onFiles={() => undefined} />, {
    pattern: '/',
    path: '/',
  });
}

const open = () => fireEvent.click(screen.getByRole('button', { name: '为“申请书”拍照上传' }));

test('where the browser has no camera nothing is offered', () => {
  showCamera();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test.each([
  ['NotAllowedError', '没有得到使用摄像头的许可'],
  ['NotFoundError', '没有找到摄像头'],
  ['NotReadableError', '正被别的程序占用'],
  ['AbortError', '摄像头打不开'],
])('a camera that gives %s says what to do', async (name, sentence) => {
  cameras(() => Promise.reject(Object.assign(new Error('no'), { name })));
  showCamera();
  open();
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '拍一张' }).disabled).toBe(true);
});

test('another camera can be chosen, and none is left on when the dialog is closed', async () => {
  const getUserMedia = vi.fn(() => Promise.resolve({ getTracks: () => [{ stop }] }));
  cameras(getUserMedia);
  const { unmount } = showCamera();
  open();
  fireEvent.change(await screen.findByLabelText('摄像头'), { target: { value: '高拍仪' } });
  await waitFor(() => expect(getUserMedia).toHaveBeenCalledTimes(2));
  expect(getUserMedia.mock.lastCall).toMatchObject([
    { audio: false, video: { deviceId: { exact: '高拍仪' } } },
  ]);
  expect(stop).toHaveBeenCalledTimes(1);
  unmount();
  await waitFor(() => expect(stop).toHaveBeenCalledTimes(2));
});
