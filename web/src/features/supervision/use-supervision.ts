import type { BodyOf, QueryOf } from '@banshi/contract/endpoint';
import {
  acknowledgeWarning,
  closeCard,
  explainCard,
  getAlert,
  judgeCard,
  listAlerts,
  listCaseAlerts,
  listOwnAlerts,
  listRules,
  markCases,
  type OWN_ALERTS,
  recordFinding,
  setRuleParameter,
} from '@banshi/contract/supervision';
import type { AlertDetail } from '@banshi/contract/supervision-views';
import type { AlertLevel, RuleId } from '@banshi/contract/supervision-words';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useIntent } from '../../api/use-intent.ts';

const ROOT = 'supervision';
const RULES = [ROOT, 'rules'] as const;
const PAGE_ROWS = 50;

/** Which warning or card. */
export interface AlertOf {
  readonly caseId: string;
  readonly seq: number;
}

/** What the board shows. */
export interface BoardFilter {
  readonly of: 'bodies' | (typeof OWN_ALERTS)[number];
  readonly state: QueryOf<typeof listAlerts>['state'];
  readonly level: AlertLevel | undefined;
  readonly rule: RuleId | undefined;
  readonly organisationId: number | undefined;
}

async function readPage({ of, ...filter }: BoardFilter, after: string | undefined) {
  const query = { ...filter, after, limit: PAGE_ROWS };
  if (of === 'bodies') return call(listAlerts, { query });
  const { own: alerts, ...rest } = await call(listOwnAlerts, { query: { of, ...query } });
  return { alerts, ...rest };
}

/** The board, page by page. */
export function useBoard(filter: BoardFilter) {
  return useInfiniteQuery({
    queryKey: [ROOT, 'board', filter],
    queryFn: ({ pageParam }) => readPage(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

/** One warning or card. */
export function useAlert({ caseId, seq }: AlertOf) {
  return useQuery({
    queryKey: [ROOT, 'alert', caseId, seq],
    queryFn: () => call(getAlert, { params: { caseId, seq } }),
    staleTime: 0,
  });
}

/** The warnings and cards of a case. */
export function useCaseAlerts(caseId: string) {
  return useQuery({
    queryKey: [ROOT, 'case', caseId],
    queryFn: () => call(listCaseAlerts, { params: { caseId } }),
    staleTime: 0,
  });
}

/** The open warnings and cards of the cases of a list, asked for once for all its rows. */
export function useMarks(caseIds: readonly string[]) {
  return useQuery({
    queryKey: [ROOT, 'marks', caseIds],
    queryFn: () => call(markCases, { body: { caseIds: [...caseIds] } }),
    staleTime: 0,
  });
}

/** What somebody does about a warning or card, with what he says. */
export type AlertSaid =
  | ({ readonly act: 'acknowledge' } & BodyOf<typeof acknowledgeWarning>)
  | ({ readonly act: 'explain' } & BodyOf<typeof explainCard>)
  | ({ readonly act: 'judge' } & BodyOf<typeof judgeCard>)
  | ({ readonly act: 'close' } & BodyOf<typeof closeCard>);

/** Does it; afterwards every list of supervision is read anew. */
export function useActOnAlert(of: AlertOf) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (said: AlertSaid) => intent([of, said], (key) => perform(of, said, key)),
    onSettled: () => client.invalidateQueries({ queryKey: [ROOT] }),
  });
}

function perform(of: AlertOf, said: AlertSaid, idempotencyKey: string): Promise<AlertDetail> {
  const params = { ...of };
  switch (said.act) {
    case 'acknowledge': {
      const { act: _, ...body } = said;
      return call(acknowledgeWarning, { params, body, idempotencyKey });
    }
    case 'explain': {
      const { act: _, ...body } = said;
      return call(explainCard, { params, body, idempotencyKey });
    }
    case 'judge': {
      const { act: _, ...body } = said;
      return call(judgeCard, { params, body, idempotencyKey });
    }
    case 'close': {
      const { act: _, ...body } = said;
      return call(closeCard, { params, body, idempotencyKey });
    }
  }
}

/** Records what a supervisor has found; a card is issued at once. */
export function useRecordFinding(caseId: string) {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (body: BodyOf<typeof recordFinding>) =>
      intent([caseId, body], (idempotencyKey) =>
        call(recordFinding, { params: { caseId }, body, idempotencyKey }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [ROOT] }),
  });
}

/** The rules with their numbers. */
export function useRules() {
  return useQuery({ queryKey: RULES, queryFn: ({ signal }) => call(listRules, { signal }) });
}

/** A number of a rule as somebody wants it. */
export interface WantedParameter extends BodyOf<typeof setRuleParameter> {
  readonly rule: string;
  readonly parameter: string;
}

/** Sets a number of a rule; what the server answers is what the page shows from then on. */
export function useSetParameter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rule, parameter, ...body }: WantedParameter) =>
      call(setRuleParameter, { params: { rule, parameter }, body }),
    onSuccess: (view) => client.setQueryData(RULES, view),
  });
}
