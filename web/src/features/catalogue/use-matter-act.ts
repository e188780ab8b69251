import type { MatterStep } from '@banshi/contract/catalogue';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntent } from '../../api/use-intent.ts';

/** Performs an act on a matter under one idempotency key, and reads the matter again after it. */
export function useMatterAct<Input>(
  matterId: number,
  perform: (input: Input, idempotencyKey: string) => Promise<MatterStep>,
) {
  const refresh = useRefreshMatter(matterId);
  const intent = useIntent();
  return useMutation({
    mutationFn: (input: Input) =>
      intent([matterId, input], (idempotencyKey) => perform(input, idempotencyKey)),
    onSuccess: refresh,
  });
}

/** Reads the matter again, with the differences and findings of what was just done. */
export function useRefreshMatter(matterId: number) {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: ['matters'] });
    await client.invalidateQueries({ queryKey: ['matter', matterId] });
  };
}
