import { type BodySubstitutions, listSubstitutions } from '@banshi/contract/substitutions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

const keyOf = (organisationId: number) => ['substitutions', organisationId] as const;

/** Who stands in for whom in a body. */
export function useSubstitutions(organisationId: number) {
  return useQuery({
    queryKey: keyOf(organisationId),
    queryFn: ({ signal }) => call(listSubstitutions, { params: { organisationId }, signal }),
  });
}

/** Changes them; what the server answers is what the page shows from then on. */
export function useChangeSubstitutions<Input>(
  organisationId: number,
  change: (input: Input) => Promise<BodySubstitutions>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => client.setQueryData(keyOf(organisationId), view),
  });
}
