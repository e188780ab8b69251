import {
  downloadBulletinArchiveFile,
  getBulletinArchive,
  startBulletinErratum,
} from '@banshi/contract/bulletin-issues';
import { getBulletinIssue } from '@banshi/contract/bulletin-steps';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { saveBlob } from '../../../ui/save-blob.ts';

/** One signed issue as it was frozen. */
export function useIssue(issueId: string) {
  return useQuery({
    queryKey: ['bulletin-issues', 'one', issueId],
    queryFn: ({ signal }) => call(getBulletinIssue, { params: { issueId }, signal }),
  });
}

/** The files of an archived issue. */
export function useArchive(issueId: string) {
  return useQuery({
    queryKey: ['bulletin-issues', 'archive', issueId],
    queryFn: ({ signal }) => call(getBulletinArchive, { params: { issueId }, signal }),
  });
}

type ArchiveFile = ReplyOf<typeof getBulletinArchive>['files'][number];

/** Fetches a file of the archive and hands it to the browser under its own name. */
export function useArchiveFile(issueId: string) {
  return useMutation({
    mutationFn: async ({ format, name }: Pick<ArchiveFile, 'format' | 'name'>) => {
      const given = { params: { issueId }, query: { format } };
      const content: unknown = await call(downloadBulletinArchiveFile, given);
      if (content instanceof Blob) saveBlob(content, name);
    },
  });
}

/** Starts the erratum of an issue. */
export function useStartErratum(issueId: string) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: () =>
      intent({ issueId }, (idempotencyKey) =>
        call(startBulletinErratum, { params: { issueId }, idempotencyKey }),
      ),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['bulletin-drafts'] }),
  });
}
