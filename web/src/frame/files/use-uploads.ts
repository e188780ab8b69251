import type { StoredFile } from '@banshi/contract/material-views';
import { useRef, useState } from 'react';
import { upload } from '../../api/upload.ts';

/** A file on its way, or the reason why it did not arrive. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** How much of it has gone, from 0 to 1. */
  readonly share: number;
  readonly error: unknown;
}

const AT_ONCE = 3;

/** Uploads files, a few at once; each is told of as soon as it has arrived. */
export function useUploads(onStored: (file: StoredFile) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const waiting = useRef<{ readonly key: number; readonly file: File }[]>([]);
  const lastKey = useRef(0);
  const running = useRef(0);
  const change = (key: number, next: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  async function work(): Promise<void> {
    running.current += 1;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { key, file } = next;
      try {
        onStored(await upload(file, (share) => change(key, { share })));
        drop(key);
      } catch (error) {
        change(key, { error });
      }
    }
    running.current -= 1;
  }

  const add = (files: readonly File[]) => {
    const added = files.map((file) => {
      lastKey.current += 1;
      return { key: lastKey.current, file };
    });
    waiting.current.push(...added);
    setUploads((all) => [
      ...all,
      ...added.map(({ key, file }) => ({ key, name: file.name, share: 0, error: null })),
    ]);
    while (running.current < Math.min(AT_ONCE, waiting.current.length)) void work();
  };
  return { uploads, add, drop, isBusy: uploads.some((one) => one.error === null) };
}
