import type { ListedReview } from '@banshi/contract/negative-reviews';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** The limit that runs: its lamp, its day, and how far away it is. */
export function ReviewLamp({ due }: { due: NonNullable<ListedReview['due']> }) {
  const { clock: clocks } = useTexts().negativeReviews;
  const formats = useFormats();
  return (
    <>
      <UrgencyLamp urgency={due.lamp} />
      <span className="rating-note">
        {clocks[due.clock]} {formats.day(due.on)} {formats.due(due)}
      </span>
    </>
  );
}
