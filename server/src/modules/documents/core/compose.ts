import { CASE_DOCUMENT_KINDS, type CaseDocumentKind } from '@banshi/contract/document-words';
import { assert } from '../../../kernel/assert.ts';
import { applicationForm } from './application-form.ts';
import {
  acceptanceRefusal,
  forwarding,
  grant,
  refusal,
  serviceReturn,
  termination,
} from './decision-messages.ts';
import { saysWhoActs } from './entrusted.ts';
import { acceptNotice, correctionNotice, notRequired, receipt } from './intake-messages.ts';
import type { Message } from './letter.ts';
import {
  extensionNotice,
  hearingDropped,
  hearingMinutes,
  hearingNotice,
  hearingOffer,
  interestedNotice,
  siteVisitRecord,
  specialNotice,
} from './procedure-messages.ts';
import { promiseNotice, rectificationOrder, revocation } from './promise-messages.ts';
import type { Story } from './story.ts';
import { toleranceExtension, toleranceNotice, tolerancePromise } from './tolerance-messages.ts';

const TEXTS: Readonly<Record<CaseDocumentKind, (story: Story) => Message>> = {
  APPLICATION_FORM: applicationForm,
  RECEIPT: receipt,
  CORRECTION_NOTICE: correctionNotice,
  ACCEPT_NOTICE: acceptNotice,
  TOLERANCE_NOTICE: toleranceNotice,
  TOLERANCE_PROMISE: tolerancePromise,
  TOLERANCE_EXTENSION: toleranceExtension,
  PROMISE_NOTICE: promiseNotice,
  RECTIFICATION_ORDER: rectificationOrder,
  REFUSE_ACCEPT: acceptanceRefusal,
  NOT_REQUIRED: notRequired,
  SPECIAL_NOTICE: specialNotice,
  EXTENSION_NOTICE: extensionNotice,
  SITE_VISIT_RECORD: siteVisitRecord,
  INTERESTED_NOTICE: interestedNotice,
  HEARING_OFFER: hearingOffer,
  HEARING_DROPPED: hearingDropped,
  HEARING_NOTICE: hearingNotice,
  HEARING_MINUTES: hearingMinutes,
  GRANT: grant,
  REFUSE: refusal,
  REVOCATION: revocation,
  TERMINATION_NOTICE: termination,
  FORWARD_NOTICE: forwarding,
  SERVICE_RETURN: serviceReturn,
};

/** What the document says, written from the case. */
export function compose(story: Story): Message {
  const kind = CASE_DOCUMENT_KINDS.find((one) => one === story.rule.kind);
  assert(kind, `${story.rule.kind} is written from a case`);
  return saysWhoActs(TEXTS[kind](story), story.entrusted);
}
