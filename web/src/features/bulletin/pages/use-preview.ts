import { previewBulletin } from '@banshi/contract/bulletin';
import type { BulletinFile } from '@banshi/contract/bulletin-file';
import type { ProofFinding } from '@banshi/contract/proof-words';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useSettled } from '../../../ui/use-settled.ts';

/** With some eighty for the pages, and as much for the way and the picture, they are there in half a second. */
const TYPING_PAUSE_MS = 200;
const NOTHING = { pages: [], findings: undefined };

/** The pages of the file, or of the last one that could be laid out, and what proofreading found in it. */
export interface Preview {
  readonly pages: readonly string[];
  /** Undefined until the text was proofread for the first time. */
  readonly findings: readonly ProofFinding[] | undefined;
  /** 'fresh': the pages are those of the text on screen. */
  readonly state: 'fresh' | 'working' | 'failed';
  readonly error: unknown;
}

/** How files of one kind are laid out. */
export interface LayOut<File> {
  readonly key: string;
  readonly layOut: (
    file: File,
    signal: AbortSignal,
  ) => Promise<Pick<Preview, 'pages' | 'findings'>>;
}

const BULLETIN_PAGES: LayOut<BulletinFile> = {
  key: 'bulletin-preview',
  layOut: (file, signal) => call(previewBulletin, { body: { file }, signal }),
};

/** The pages of a bulletin. */
export function usePreview(file: BulletinFile): Preview {
  return useLaidOut(file, BULLETIN_PAGES);
}

/** Lays the file out when typing pauses, once it is begun; while and where that fails, the pages before stay. */
export function useLaidOut<File>(
  file: File,
  { key, layOut }: LayOut<File>,
  isBegun = true,
): Preview {
  const settled = useSettled(file, TYPING_PAUSE_MS);
  // Later than the file, so that nothing is asked about the blank one.
  const settledBegun = useSettled(isBegun, TYPING_PAUSE_MS);
  const { data, error, isFetching } = useQuery({
    queryKey: [key, settled],
    queryFn: ({ signal }) => layOut(settled, signal),
    enabled: settledBegun,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [last, setLast] = useState<Pick<Preview, 'pages' | 'findings'>>(NOTHING);
  useEffect(() => {
    if (data) setLast(data);
  }, [data]);
  const isWorking = settled !== file || isFetching;
  if (isWorking) return { ...last, state: 'working', error };
  return { ...last, state: error ? 'failed' : 'fresh', error };
}
