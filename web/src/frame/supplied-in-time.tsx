import { getToleranceRate } from '@banshi/contract/case-tolerances';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useTexts } from '../text/language.tsx';

/** 按期补齐率 of a period, with what it means. */
export function SuppliedInTime({ from, to }: { from: string; to: string }) {
  const { rate } = useTexts().tolerance;
  const { data } = useQuery({
    queryKey: ['tolerance-rate', from, to],
    queryFn: ({ signal }) => call(getToleranceRate, { query: { from, to }, signal }),
    staleTime: 0,
  });
  if (!data) return null;
  const { due, onTime } = data;
  return (
    <section className="notes-panel" aria-label={rate.title}>
      <h2>{rate.title}</h2>
      <p>
        {due === 0
          ? rate.none(from, to)
          : rate.said({ from, to, due, onTime, share: onTime / due })}
      </p>
      <p className="faint">{rate.definition}</p>
    </section>
  );
}
