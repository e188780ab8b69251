import { type BulletinDraft, getBulletinDraft } from '@banshi/contract/bulletin';
import {
  getDraftVersion,
  listDraftVersions,
  restoreDraftVersion,
} from '@banshi/contract/bulletin-versions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';

/** A draft as it stands and the texts that it had. */
export function useVersions(draftId: string) {
  const draft = useQuery({
    queryKey: ['bulletin-draft', draftId],
    queryFn: ({ signal }) => call(getBulletinDraft, { params: { draftId }, signal }),
    staleTime: 0,
  });
  const list = useQuery({
    queryKey: ['bulletin-versions', draftId],
    queryFn: ({ signal }) => call(listDraftVersions, { params: { draftId }, signal }),
    staleTime: 0,
  });
  return { draft, list };
}

/** One text that a draft had; it never changes. */
export function useVersion(draftId: string, draftVersion: number) {
  return useQuery({
    queryKey: ['bulletin-version', draftId, draftVersion],
    queryFn: ({ signal }) => call(getDraftVersion, { params: { draftId, draftVersion }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Takes an older text back as a new version of the draft. */
export function useRestore({ draftId, version }: BulletinDraft) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (restored: number) => {
      const body = { version, restored };
      return intent(body, (idempotencyKey) =>
        call(restoreDraftVersion, { params: { draftId }, body, idempotencyKey }),
      );
    },
    onSuccess: (draft) => client.setQueryData(['bulletin-draft', draftId], draft),
    onSettled: () => {
      for (const queryKey of [
        ['bulletin-draft', draftId],
        ['bulletin-versions', draftId],
        ['bulletin-drafts'],
      ]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });
}
