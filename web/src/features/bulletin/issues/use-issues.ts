import { listBulletinIssues } from '@banshi/contract/bulletin-steps';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

/** The signed issues in which all these words stand, the latest first. */
export function useIssues(words: string) {
  return useQuery({
    queryKey: ['bulletin-issues', words],
    queryFn: ({ signal }) =>
      call(listBulletinIssues, { query: { words: words === '' ? undefined : words }, signal }),
    placeholderData: keepPreviousData,
  });
}
