import { InboxPage } from '../features/cases/inbox/inbox-page.tsx';
import { ContributionReminder } from '../features/hall/contribution-reminder.tsx';
import { InboxReviewNotices } from '../features/ratings/reviews/review-notices.tsx';
import { AlertMark } from '../features/supervision/alert-mark.tsx';
import { CardsToExplain } from '../features/supervision/cards-to-explain.tsx';

function InboxHead() {
  return (
    <>
      <ContributionReminder />
      <InboxReviewNotices />
      <CardsToExplain />
    </>
  );
}

/** The inbox with the warnings and cards of its cases, and the cards that this person is to explain. */
export function SupervisedInbox() {
  return <InboxPage mark={AlertMark} cards={InboxHead} />;
}
