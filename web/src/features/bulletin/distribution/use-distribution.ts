import {
  getBulletinDistribution,
  handOverBulletin,
  keepBulletinRecipient,
  listBulletinRecipients,
  removeBulletinRecipient,
} from '@banshi/contract/bulletin-distribution';
import type { BodyOf } from '@banshi/contract/endpoint';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useAct } from '../../../api/use-act.ts';

const REGISTER = ['bulletin-recipients'];

/** Who gets every issue. */
export function useRecipients() {
  return useQuery({
    queryKey: REGISTER,
    queryFn: ({ signal }) => call(listBulletinRecipients, { signal }),
  });
}

/** Enters a recipient, or changes the one of its name. */
export function useKeepRecipient() {
  return useAct(REGISTER, (body: BodyOf<typeof keepBulletinRecipient>, idempotencyKey) =>
    call(keepBulletinRecipient, { body, idempotencyKey }),
  );
}

/** Takes a recipient off the register. */
export function useRemoveRecipient() {
  return useAct(REGISTER, (recipientId: number, idempotencyKey) =>
    call(removeBulletinRecipient, { body: { recipientId }, idempotencyKey }),
  );
}

/** To whom an issue went. */
export function useDistribution(issueId: string) {
  return useQuery({
    queryKey: ['bulletin-distribution', issueId],
    queryFn: ({ signal }) => call(getBulletinDistribution, { params: { issueId }, signal }),
  });
}

/** Notes how the paper of an addressee left. */
export function useHandOver(issueId: string) {
  return useAct(
    ['bulletin-distribution', issueId],
    (body: BodyOf<typeof handOverBulletin>, idempotencyKey) =>
      call(handOverBulletin, { params: { issueId }, body, idempotencyKey }),
  );
}
