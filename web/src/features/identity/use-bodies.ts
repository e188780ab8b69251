import { listOrganisations } from '@banshi/contract/identity';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';

/** The bodies to choose from; none until they are read. */
export function useBodies() {
  const { data } = useQuery({
    queryKey: ['organisations'],
    queryFn: ({ signal }) => call(listOrganisations, { signal }),
    staleTime: Infinity,
  });
  return data?.organisations ?? [];
}

/** The bodies as the words of a choice. */
export function useBodyChoices() {
  return useBodies().map(({ organisationId, shortName }) => ({
    key: String(organisationId),
    text: shortName,
  }));
}
