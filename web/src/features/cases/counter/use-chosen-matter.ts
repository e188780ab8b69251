import { getMatter } from '@banshi/contract/catalogue';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import type { Draft } from './draft.ts';

/** The matter that is chosen, with its list in force; nothing as long as none is. */
export function useChosenMatter({ matter }: Pick<Draft, 'matter'>) {
  const matterId = matter?.matterId;
  return useQuery({
    queryKey: ['matter', matterId],
    queryFn: () => call(getMatter, { params: { matterId: matterId ?? 0 } }),
    enabled: matterId !== undefined,
  });
}
