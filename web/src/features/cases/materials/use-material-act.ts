import type { BodyOf } from '@banshi/contract/endpoint';
import type { CaseMaterial } from '@banshi/contract/material-views';
import { checkMaterial, handInMaterial, reuseMaterial } from '@banshi/contract/materials';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';

/** A material of a case, as far as an act on it needs it. */
export type Target = Pick<CaseMaterial, 'orderNum'> & { readonly caseId: string };

/** Hands the material in; the case is read anew afterwards. */
export function useHandIn({ caseId, orderNum }: Target, onDone: () => void) {
  const intent = useIntent();
  const reload = useReload(caseId);
  const params = { caseId, orderNum };
  return useMutation({
    mutationFn: (body: BodyOf<typeof handInMaterial>) =>
      intent([params, body], (idempotencyKey) =>
        call(handInMaterial, { params, body, idempotencyKey }),
      ),
    onSuccess: async () => {
      onDone();
      await reload();
    },
  });
}

/** Records an examination; the case is read anew afterwards. */
export function useCheck({ caseId, orderNum }: Target, onDone: () => void) {
  const intent = useIntent();
  const reload = useReload(caseId);
  const params = { caseId, orderNum };
  return useMutation({
    mutationFn: (body: BodyOf<typeof checkMaterial>) =>
      intent([params, body], (idempotencyKey) =>
        call(checkMaterial, { params, body, idempotencyKey }),
      ),
    onSuccess: async () => {
      onDone();
      await reload();
    },
  });
}

/** Takes over what the centre holds; the case is read anew afterwards. */
export function useReuse({ caseId, orderNum }: Target) {
  const intent = useIntent();
  const reload = useReload(caseId);
  const params = { caseId, orderNum };
  return useMutation({
    mutationFn: (body: BodyOf<typeof reuseMaterial>) =>
      intent([params, body], (idempotencyKey) =>
        call(reuseMaterial, { params, body, idempotencyKey }),
      ),
    onSuccess: reload,
  });
}

function useReload(caseId: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['case', caseId] });
}
