import type { DefinitionVersion } from '@banshi/contract/definition-words';
import type { SnapshotScopeName } from '@banshi/contract/snapshot-words';
import { listSnapshotChanges, listSnapshots, takeSnapshot } from '@banshi/contract/snapshots';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useIntent } from '../../api/use-intent.ts';
import type { Period } from './period.ts';

/** Whose figures; a department is named by its code. */
interface WantedSnapshot {
  readonly scope: SnapshotScopeName;
  readonly department: string | null;
  readonly definition: DefinitionVersion;
}

const KEY = 'statistics-snapshots';

/** The snapshots of a period, each beside the figures of now. */
export function useSnapshots(period: Period) {
  return useQuery({
    queryKey: [KEY, period.from, period.to],
    queryFn: ({ signal }) => call(listSnapshots, { query: period, signal }),
    staleTime: 0,
  });
}

/** Freezes the figures of a period. */
export function useTakeSnapshot(period: Period) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (wanted: WantedSnapshot) => {
      const body = { ...period, ...wanted };
      return intent(body, (idempotencyKey) => call(takeSnapshot, { body, idempotencyKey }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

/** Pages that are asked for before the reader is, where none holds anything. */
const PAGES_AT_ONCE = 10;

/** The cases that restated a snapshot, page by page; asked for when they are to be seen. */
export function useSnapshotChanges(snapshotId: string) {
  return useInfiniteQuery({
    queryKey: ['snapshot-changes', snapshotId],
    queryFn: async ({ pageParam, signal }) => {
      const ask = (after: string | undefined) =>
        call(listSnapshotChanges, { params: { snapshotId }, query: { after }, signal });
      let page = await ask(pageParam);
      for (let n = 1; n < PAGES_AT_ONCE && page.next && page.changes.length === 0; n += 1) {
        page = await ask(page.next);
      }
      return page;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}
