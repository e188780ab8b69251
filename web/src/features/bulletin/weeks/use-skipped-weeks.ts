import {
  listSkippedBulletinWeeks,
  resumeBulletinWeek,
  skipBulletinWeek,
} from '@banshi/contract/bulletin-weeks';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useAct } from '../../../api/use-act.ts';

const WEEKS = ['bulletin-skipped-weeks'];

/** The weeks that have no issue, the latest first. */
export function useSkippedWeeks() {
  return useQuery({
    queryKey: WEEKS,
    queryFn: ({ signal }) => call(listSkippedBulletinWeeks, { signal }),
  });
}

/** Records that the week of a day has no issue. */
export function useSkipWeek() {
  return useAct(WEEKS, (body: { day: string; reason: string }, idempotencyKey) =>
    call(skipBulletinWeek, { body, idempotencyKey }),
  );
}

/** Takes that back. */
export function useResumeWeek() {
  return useAct(WEEKS, (day: string, idempotencyKey) =>
    call(resumeBulletinWeek, { body: { day }, idempotencyKey }),
  );
}
