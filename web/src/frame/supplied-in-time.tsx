import { getToleranceRate } from '@banshi/contract/case-tolerances';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../api/call.ts';
import { useTexts } from '../text/language.tsx';
import { paths } from './paths.ts';
import './supplied-in-time.css';

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
    <section className="plain-panel supplied-in-time" aria-label={rate.title}>
      <h2>{rate.title}</h2>
      {due === 0 ? (
        <p>{rate.none(from, to)}</p>
      ) : (
        <p className="rate-figures">
          {rate.period(from, to)}
          <Link to={paths.settledTolerances.to({ from, to })}>{rate.due(due)}</Link>
          {rate.comma}
          <Link to={paths.settledTolerances.to({ from, to, outcome: 'onTime' })}>
            {rate.onTime(onTime)}
          </Link>
          {rate.comma}
          {onTime < due && (
            <>
              <Link to={paths.settledTolerances.to({ from, to, outcome: 'late' })}>
                {rate.late(due - onTime)}
              </Link>
              {rate.comma}
            </>
          )}
          {rate.share(onTime / due)}
        </p>
      )}
      <p className="faint">{rate.definition}</p>
    </section>
  );
}
