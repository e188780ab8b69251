import { actOnCases, type BatchAct, type BatchResult } from '@banshi/contract/case-batch';
import { getCaseDesk } from '@banshi/contract/case-desk';
import type { CaseSummary } from '@banshi/contract/case-views';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useIntent } from '../../../api/use-intent.ts';
import { UNDONE_BY } from './batch-acts.ts';

/** What is to be done to all marked cases. */
export interface BatchAsked {
  readonly act: BatchAct;
  readonly cases: readonly Pick<CaseSummary, 'caseId' | 'version' | 'displayNo'>[];
  readonly opinion: string | null;
  readonly staffId: string | null;
}

/** What undoes a batch in the cases in which it was done; undefined where that cannot be undone. */
export function undoOfBatch(
  asked: BatchAsked,
  results: readonly BatchResult[],
): BatchAsked | undefined {
  const act = UNDONE_BY[asked.act];
  const done = new Set(results.filter((one) => one.blocked === null).map((one) => one.caseId));
  const cases = asked.cases.filter(({ caseId }) => done.has(caseId));
  return act && cases.length > 0 ? { ...asked, act, cases } : undefined;
}

/** Does the same to several cases; each has its own result, whatever becomes of the others. */
export function useBatch() {
  const client = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: async ({ cases, ...asked }: BatchAsked) => {
      const body = { ...asked, cases: cases.map(({ caseId, version }) => ({ caseId, version })) };
      const { results } = await intent(body, (idempotencyKey) =>
        call(actOnCases, { body, idempotencyKey }),
      );
      const names = new Map(cases.map((one) => [one.caseId, one.displayNo]));
      return results.map((one) => ({ ...one, displayNo: names.get(one.caseId) ?? '' }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** A batch with the way back, as long as there is one. */
export type BatchRun = ReturnType<typeof useBatchRun>;

/** Does something to several cases, after which no case is marked; what can be undone is kept for a minute. */
export function useBatchRun(onClear: () => void) {
  const batch = useBatch();
  const [undoing, setUndoing] = useState<BatchAsked>();
  const [isUndone, setUndone] = useState(false);
  const perform = (asked: BatchAsked, onDone?: () => void) =>
    batch.mutate(asked, {
      onSuccess: (results) => {
        onDone?.();
        setUndone(false);
        setUndoing(undoOfBatch(asked, results));
        onClear();
      },
    });
  // What was undone is not offered to be undone again.
  const undo = (asked: BatchAsked) =>
    batch.mutate(asked, {
      onSuccess: () => {
        setUndone(true);
        setUndoing(undefined);
      },
    });
  return { batch, isUndone, undoing, perform, undo, forget: () => setUndoing(undefined) };
}

/** Who may be given these cases: the colleagues of the department of the first one. */
export function useColleagues(caseId: string | undefined, isWanted: boolean) {
  const { data } = useQuery({
    queryKey: ['desk', caseId, 'colleagues'],
    queryFn: () => call(getCaseDesk, { params: { caseId: caseId ?? '' } }),
    enabled: isWanted && caseId !== undefined,
  });
  return data?.colleagues ?? [];
}
