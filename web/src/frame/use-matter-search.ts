import { listMatters } from '@banshi/contract/catalogue';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useSettled } from '../ui/use-settled.ts';

const TYPING_PAUSE_MS = 100;
const MAX_CHOICES = 12;

/** The matters for which somebody may apply now, and nothing narrower. */
export const OPEN_MATTERS = {
  state: 'PUBLISHED',
  onApplication: 'yes',
  departmentId: undefined,
  type: undefined,
  bucket: undefined,
  draftStage: undefined,
  after: undefined,
} as const;

/** The matters for which somebody may apply now that fit what is typed: a name, initials, a code. */
export function useMatterSearch(typed: string) {
  const text = useSettled(typed, TYPING_PAUSE_MS);
  const { data, isFetching } = useQuery({
    queryKey: ['matters', 'by name', text],
    queryFn: () => call(listMatters, { query: { ...OPEN_MATTERS, text, limit: MAX_CHOICES } }),
    enabled: text !== '',
  });
  return {
    matters: text === '' ? [] : (data?.matters ?? []),
    isBusy: isFetching || text !== typed,
  };
}
