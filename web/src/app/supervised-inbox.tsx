import { InboxPage } from '../features/cases/inbox/inbox-page.tsx';
import { AlertMark } from '../features/supervision/alert-mark.tsx';

/** The inbox with the warnings and cards of its cases. */
export function SupervisedInbox() {
  return <InboxPage mark={AlertMark} />;
}
