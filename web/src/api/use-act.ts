import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntent } from './use-intent.ts';

/** Performs an act under one idempotency key, and reads again what lies under `queryKey` after it. */
export function useAct<Input, Reply>(
  queryKey: QueryKey,
  perform: (input: Input, idempotencyKey: string) => Promise<Reply>,
) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (input: Input) => intent(input, (key) => perform(input, key)),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
