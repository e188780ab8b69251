import type { InboxFilter as SavedFilter } from '@banshi/contract/workplace';
import { listInboxFilters, setInboxFilters } from '@banshi/contract/workplace';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import type { InboxFilter } from './use-inbox.ts';

const QUERY_KEY = ['inbox-filters'];

/** The parts of the inbox that this person has saved; kept on the server, so that they go along. */
export function useSavedFilters() {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: QUERY_KEY,
    queryFn: () => call(listInboxFilters, {}),
    staleTime: 60_000,
  });
  const saved = data?.filters ?? [];
  const save = useMutation({
    mutationFn: (filters: SavedFilter[]) => call(setInboxFilters, { body: { filters } }),
    onSuccess: (after) => {
      client.setQueryData(QUERY_KEY, after);
      return client.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  return {
    saved,
    save,
    /** Under a name that was there already the new one stands. */
    add: (name: string, { view, lamp, status }: InboxFilter) => {
      const others = saved.filter((one) => one.name !== name);
      save.mutate([...others, { name, view, lamp: lamp ?? null, status: status ?? null }]);
    },
    remove: (name: string) => save.mutate(saved.filter((one) => one.name !== name)),
  };
}

/** Whether this part of the inbox is the one that was saved. */
export function isSame(saved: SavedFilter, { view, lamp, status }: InboxFilter): boolean {
  return saved.view === view && saved.lamp === (lamp ?? null) && saved.status === (status ?? null);
}
