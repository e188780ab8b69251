import type { BodyOf } from '@banshi/contract/endpoint';
import type { RatingChannel } from '@banshi/contract/rating-words';
import { listRateableServices, rateService } from '@banshi/contract/ratings';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';

/** What proves that a case is one's own. */
export interface Proof {
  readonly number: string;
  readonly password: string;
}

// The password stands in no key of the cache.
const keyOf = ({ number }: Proof) => ['rateable-services', number.toUpperCase()] as const;

/** What may be rated of a case. */
export function useRateableServices(proof: Proof) {
  return useQuery({
    queryKey: keyOf(proof),
    queryFn: ({ signal }) => call(listRateableServices, { body: { ...proof }, signal }),
    staleTime: 0,
    retry: false,
  });
}

/** Sends a rating; what the server answers is how the services stand then. */
export function useRateService(proof: Proof) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Omit<BodyOf<typeof rateService>, keyof Proof>) =>
      call(rateService, { body: { ...proof, ...given } }),
    onSuccess: (services) => client.setQueryData(keyOf(proof), services),
  });
}

const BY_ADDRESS: Readonly<Record<string, RatingChannel>> = {
  qr: 'QR_CODE',
  tablet: 'HALL_TABLET',
  terminal: 'TERMINAL',
};

/** Where the rating is given: as the address says that led here, or by what one points with. */
export function useRatingChannel(): RatingChannel {
  const [search] = useSearchParams();
  const told = BY_ADDRESS[search.get('via') ?? ''];
  if (told) return told;
  return window.matchMedia?.('(pointer: coarse)').matches ? 'MOBILE' : 'PC';
}
