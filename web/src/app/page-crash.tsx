import { useRouteError } from 'react-router';
import { Failure } from '../frame/query-view.tsx';

/** A page that broke, or whose script did not arrive: what to do about it. */
export function PageCrash() {
  const error = useRouteError();
  return <Failure error={error} onRetry={() => window.location.reload()} />;
}
