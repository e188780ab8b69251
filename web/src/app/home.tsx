import { Navigate } from 'react-router';
import { useSession } from '../api/session.ts';
import { AREAS } from './areas.tsx';
import { NotFound } from './not-found.tsx';

/** The first area of the person's work. */
export function Home() {
  const { areas } = useSession();
  const first = AREAS.find((area) => areas.includes(area.area));
  return first ? <Navigate to={first.to} replace /> : <NotFound />;
}
