import { useEffect, useState } from 'react';
import { lookedAt, type Watched } from './scanner-watch.ts';

const LOOK_EVERY_MS = 2_000;

interface FolderEntry {
  readonly kind: 'file' | 'directory';
  getFile(): Promise<File>;
}

/** What the browser hands over when somebody has chosen a folder; not every browser can. */
interface Folder {
  readonly name: string;
  values(): AsyncIterable<FolderEntry>;
}

type PickFolder = (options: { mode: 'read' }) => Promise<Folder>;

/** The browser's way to choose a folder, where it has one. */
function folderPicker(): PickFolder | undefined {
  const picker: unknown = Reflect.get(window, 'showDirectoryPicker');
  return typeof picker === 'function' ? (options) => picker.call(window, options) : undefined;
}

/** Watches a folder into which a scanner writes: what was not there at first is offered. */
export function useScannerFolder() {
  const [folder, setFolder] = useState<Folder>();
  const [found, setFound] = useState<readonly File[]>([]);
  const [isLost, setLost] = useState(false);
  const pick = folderPicker();
  useEffect(() => {
    if (!folder) return;
    let before: Watched | undefined;
    let isStopped = false;
    const look = async () => {
      const files = await filesIn(folder);
      if (isStopped) return;
      const { watched, fresh } = lookedAt(before, files);
      before = watched;
      if (fresh.length > 0) setFound((all) => [...all, ...fresh]);
    };
    const lose = () => {
      setLost(true);
      setFolder(undefined);
    };
    void look().catch(lose);
    const timer = setInterval(() => void look().catch(lose), LOOK_EVERY_MS);
    return () => {
      isStopped = true;
      clearInterval(timer);
    };
  }, [folder]);
  return {
    isPossible: pick !== undefined,
    name: folder?.name,
    found,
    isLost,
    open: async () => {
      // Who closes the browser's dialog has chosen nothing.
      const chosen = await pick?.({ mode: 'read' }).catch(() => undefined);
      if (!chosen) return;
      setLost(false);
      setFolder(chosen);
    },
    close: () => setFolder(undefined),
    take: (file: File) => setFound((all) => all.filter((each) => each !== file)),
  };
}

async function filesIn(folder: Folder): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file') continue;
    // What is renamed or taken away between the list and the look is not there; the folder still is.
    const file = await entry.getFile().catch(() => undefined);
    if (file) files.push(file);
  }
  // An empty file has only been begun.
  return files.filter((file) => file.size > 0);
}
