import type { BodyOf } from '@banshi/contract/endpoint';
import {
  askCaseStatus,
  listCaseNotices,
  listSetAsideNotices,
  sendNoticesAgain,
  tellQueryPassword,
} from '@banshi/contract/notices';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';

const SET_ASIDE = ['notices', 'set-aside'] as const;

/** Which notices: of the case as it stands at this version. */
export interface NoticesOf {
  readonly caseId: string;
  readonly version: number;
}

/** What the applicant of a case was told. */
export function useCaseNotices({ caseId, version }: NoticesOf) {
  return useQuery({
    queryKey: ['case', caseId, 'notices', version],
    queryFn: () => call(listCaseNotices, { params: { caseId } }),
    staleTime: 0,
  });
}

/** The query password, when somebody asks to see it; `instead` of the edition that stands, a new one. */
export function useTellPassword(caseId: string) {
  return useMutation({
    mutationFn: (instead: number | null) =>
      call(tellQueryPassword, { params: { caseId }, body: { instead } }),
  });
}

/** What could not be sent. */
export function useSetAside() {
  return useQuery({
    queryKey: SET_ASIDE,
    queryFn: ({ signal }) => call(listSetAsideNotices, { signal }),
    staleTime: 0,
  });
}

/** Sends again; what the server answers is what is left. */
export function useSendAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof sendNoticesAgain>) => call(sendNoticesAgain, { body }),
    onSuccess: (left) => client.setQueryData(SET_ASIDE, left),
  });
}

/** Asks how a case stands. */
export function useAskStatus() {
  return useMutation({
    mutationFn: (body: BodyOf<typeof askCaseStatus>) => call(askCaseStatus, { body }),
  });
}
