import {
  downloadReceivedBulletin,
  listReceivedBulletins,
  openReceivedBulletin,
} from '@banshi/contract/bulletin-distribution';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { saveBlob } from '../../../ui/save-blob.ts';

const LIST = ['bulletins-received'];

/** The issues that came to one's body. */
export function useReceived() {
  return useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => call(listReceivedBulletins, { signal }),
  });
}

/** Opens one of them, which is the receipt when it is the first time. */
export function useOpened(issueId: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['bulletin-received', issueId],
    queryFn: async ({ signal }) => {
      const opened = await call(openReceivedBulletin, { params: { issueId }, signal });
      void client.invalidateQueries({ queryKey: LIST });
      return opened;
    },
  });
}

/** Hands the pages to the browser. */
export function useDownloadReceived(issueId: string, name: string) {
  return useMutation({
    mutationFn: async () => {
      const pages: unknown = await call(downloadReceivedBulletin, { params: { issueId } });
      if (pages instanceof Blob) saveBlob(pages, `${name}.pdf`);
    },
  });
}
