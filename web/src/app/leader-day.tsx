import { LeaderPage } from '../features/cases/leader/leader-page.tsx';
import { LeaderCards } from '../features/supervision/leader-cards.tsx';

/** What needs a leader today: cases, and cards of supervision to explain or to know of. */
export function LeaderDay() {
  return <LeaderPage cards={LeaderCards} />;
}
