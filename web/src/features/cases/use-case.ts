import { getCase } from '@banshi/contract/cases';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';

/** One case with everything about it. */
export function useCase(caseId: string) {
  return useQuery({
    queryKey: ['case', caseId],
    queryFn: () => call(getCase, { params: { caseId } }),
    staleTime: 0,
  });
}
