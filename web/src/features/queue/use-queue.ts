import type { BodyOf } from '@banshi/contract/endpoint';
import { listQueueClasses } from '@banshi/contract/queue-classes';
import { getQueueFigures } from '@banshi/contract/queue-figures';
import { checkKiosk, listKiosks } from '@banshi/contract/queue-kiosks';
import {
  callNextTicket,
  callTicketAgain,
  cancelTicket,
  finishTicket,
  getQueueBoard,
  getWindowQueue,
  reactivateTicket,
  skipTicket,
  startTicket,
  takeKioskTicket,
  takeTicket,
  transferTicket,
} from '@banshi/contract/queue-tickets';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useAct } from '../../api/use-act.ts';

const BOARD_MS = 3_000;
const WINDOW_MS = 5_000;

/** What the window of the reader has before it; others take numbers meanwhile, so that it is renewed. */
export function useWindowQueue() {
  return useQuery({
    queryKey: ['queue', 'window'],
    queryFn: ({ signal }) => call(getWindowQueue, { signal }),
    refetchInterval: WINDOW_MS,
    staleTime: 0,
  });
}

/** The called numbers, renewed for as long as the page stands. */
export function useBoard() {
  return useQuery({
    queryKey: ['queue', 'board'],
    queryFn: ({ signal }) => call(getQueueBoard, { signal }),
    refetchInterval: BOARD_MS,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}

/** The register of queues. */
export function useQueueClasses() {
  return useQuery({
    queryKey: ['queue', 'classes'],
    queryFn: ({ signal }) => call(listQueueClasses, { signal }),
    staleTime: 0,
  });
}

/** What was waited in a period. */
export function useQueueFigures(days: { readonly from: string; readonly to: string }) {
  return useQuery({
    queryKey: ['queue', 'figures', days],
    queryFn: ({ signal }) => call(getQueueFigures, { query: { ...days }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

type Asked = BodyOf<typeof takeTicket>;

/** Takes a number at the guide desk. */
export function useTakeAtDesk() {
  return useAct(['queue'], (body: Asked, idempotencyKey) =>
    call(takeTicket, { body, idempotencyKey }),
  );
}

/** Takes a number at the machine of this key; tried again after a failure it is the same ticket. */
export function useTakeAtKiosk(kioskKey: string) {
  return useAct(['queue'], ({ classId }: Asked, requestId) =>
    call(takeKioskTicket, { body: { classId, kioskKey, requestId } }),
  );
}

const CHECK_MS = 60_000;

/** Whether the key of a machine is known, asked when its page opens and now and then; one that was closed meanwhile says so. */
export function useKioskCheck(kioskKey: string) {
  return useQuery({
    queryKey: ['kiosk', kioskKey],
    queryFn: ({ signal }) => call(checkKiosk, { body: { kioskKey }, signal }),
    refetchInterval: CHECK_MS,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}

/** The machines of the hall. */
export function useKiosks() {
  return useQuery({
    queryKey: ['queue', 'kiosks'],
    queryFn: ({ signal }) => call(listKiosks, { signal }),
    staleTime: 0,
  });
}

/** Enters a machine, or writes one anew; the key of a new one is told this once. */
export function useKeepKiosk<Input, Reply>(keep: (given: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: keep,
    onSuccess: () => client.invalidateQueries({ queryKey: ['queue', 'kiosks'] }),
  });
}

/** What may be done at a window. */
export type QueueStep =
  | { readonly act: 'next' }
  | { readonly act: Single; readonly ticketId: string }
  | { readonly act: 'transfer'; readonly ticketId: string; readonly classId: number };
type Single = 'again' | 'start' | 'done' | 'refused' | 'skip' | 'reactivate' | 'cancel';

/** Takes a step, and reads the queue again after it. */
export function useQueueStep() {
  return useAct(['queue'], perform);
}

function perform(step: QueueStep, idempotencyKey: string): Promise<unknown> {
  if (step.act === 'next') return call(callNextTicket, { body: {}, idempotencyKey });
  const given = { params: { ticketId: step.ticketId }, idempotencyKey };
  if (step.act === 'transfer') {
    return call(transferTicket, { ...given, body: { classId: step.classId } });
  }
  return SINGLE[step.act](given);
}

interface Given {
  readonly params: { ticketId: string };
  readonly idempotencyKey: string;
}

const SINGLE: Readonly<Record<Single, (given: Given) => Promise<unknown>>> = {
  again: (given) => call(callTicketAgain, given),
  start: (given) => call(startTicket, given),
  done: (given) => call(finishTicket, { ...given, body: { outcome: 'DONE' } }),
  refused: (given) => call(finishTicket, { ...given, body: { outcome: 'REFUSED' } }),
  skip: (given) => call(skipTicket, given),
  reactivate: (given) => call(reactivateTicket, given),
  cancel: (given) => call(cancelTicket, given),
};
