import type { ReplyOf } from '@banshi/contract/endpoint';
import { type NegativeReview, showOwnRater, showRater } from '@banshi/contract/negative-reviews';
import type { ReviewState } from '@banshi/contract/review-words';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { ReasonDialog } from '../../../frame/reason-dialog.tsx';
import { useTexts } from '../../../text/language.tsx';
import { type ReviewSide, useReviewAct } from './use-reviews.ts';

/** Where a call is due. */
const CALLS: Readonly<Record<ReviewSide, readonly ReviewState[]>> = {
  centre: ['REPLIED', 'REVISITED'],
  department: ['ASSIGNED', 'CONTACTED', 'RECTIFYING'],
};

type Contact = ReplyOf<typeof showRater>;

/** The number to call, once it was said what for; the story keeps who looked. */
export function RaterContact({ side, review }: { side: ReviewSide; review: NegativeReview }) {
  const { contact: texts } = useTexts().negativeReviews;
  const [isAsking, setAsking] = useState(false);
  const [contact, setContact] = useState<Contact>();
  const { caseId, seq, state } = review;
  const look = useReviewAct((reason: string): Promise<Contact> => {
    const operation = side === 'centre' ? showRater : showOwnRater;
    return call(operation, { params: { caseId, seq }, body: { reason } });
  });
  if (!CALLS[side].includes(state)) return null;
  const perform = (reason: string) =>
    look.mutate(reason, {
      onSuccess: (shown) => {
        setContact(shown);
        setAsking(false);
      },
    });
  return (
    <section className="plain-panel no-print">
      <h2>{texts.title}</h2>
      {contact ? (
        <p role="status">{texts.shown(contact.shownName, contact.mobile ?? texts.none)}</p>
      ) : (
        <Button onClick={() => setAsking(true)}>{texts.show}</Button>
      )}
      {isAsking && (
        <ReasonDialog
          name={texts.show}
          lead={texts.lead}
          texts={texts}
          act={look}
          onPerform={perform}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
