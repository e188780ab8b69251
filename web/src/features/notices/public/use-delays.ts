import { DELAY_VIEWS, type DelayView } from '@banshi/contract/notice-words';
import { listPublicDelays } from '@banshi/contract/public-delays';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';

/** Which delays are listed: those of a view, of one body or of all. */
export interface DelayChoice {
  readonly view: DelayView;
  readonly bodyId: number | undefined;
}

const BODY = /^[1-9][0-9]{0,8}$/;

/** Which delays are listed, in the address. */
export function useDelayChoice(): [DelayChoice, (choice: DelayChoice) => void] {
  const [search, setSearch] = useSearchParams();
  const view = DELAY_VIEWS.find((one) => one === search.get('view')) ?? 'open';
  const body = search.get('body') ?? '';
  const bodyId = BODY.test(body) ? Number(body) : undefined;
  const choose = (choice: DelayChoice) =>
    setSearch(
      {
        ...(choice.view === 'open' ? {} : { view: choice.view }),
        ...(choice.bodyId === undefined ? {} : { body: String(choice.bodyId) }),
      },
      { replace: true },
    );
  return [{ view, bodyId }, choose];
}

/** Cases over their limit, page by page. */
export function usePublicDelays({ view, bodyId }: DelayChoice) {
  return useInfiniteQuery({
    queryKey: ['public-delays', view, bodyId],
    queryFn: ({ pageParam, signal }) =>
      call(listPublicDelays, { query: { view, bodyId, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
