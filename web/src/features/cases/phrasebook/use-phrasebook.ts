import * as workplace from '@banshi/contract/workplace';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

const QUERY_KEY = ['phrasebook'];

/** What this person, and the body in which he works, says so often that it need not be typed. */
export function usePhrasebook() {
  return useQuery({
    queryKey: QUERY_KEY,
    queryFn: () => call(workplace.getPhrasebook, {}),
    staleTime: 60_000,
  });
}

/** Whose phrases, and about what. */
export type PhraseShelf = 'own' | (typeof workplace.PHRASE_KINDS)[number];

/** Sets the phrases of one shelf, in the order in which they are offered. */
export function useSetPhrases(shelf: PhraseShelf) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (phrases: string[]) =>
      shelf === 'own'
        ? call(workplace.setOwnPhrases, { body: { phrases } })
        : call(workplace.setBodyPhrases, { body: { kind: shelf, phrases } }),
    onSuccess: (saved) => {
      client.setQueryData(QUERY_KEY, saved);
      void client.invalidateQueries({ queryKey: ['case'] });
    },
  });
}
