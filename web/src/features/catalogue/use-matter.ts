import { compareMatterVersions, getMatter, getMatterVersion } from '@banshi/contract/catalogue';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';

/** A matter with the list in force, or as `version` had it. */
export function useMatter(matterId: number, version?: number) {
  return useQuery({
    queryKey: ['matter', matterId, version ?? 'in force'],
    queryFn: ({ signal }) =>
      version === undefined
        ? call(getMatter, { params: { matterId }, signal })
        : call(getMatterVersion, { params: { matterId, version }, signal }),
  });
}

/** What changed between two versions. */
export function useComparison(matterId: number, from: number, to: number) {
  return useQuery({
    queryKey: ['matter-comparison', matterId, from, to],
    queryFn: ({ signal }) =>
      call(compareMatterVersions, { params: { matterId }, query: { from, to }, signal }),
  });
}
