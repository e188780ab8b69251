import type { DocumentKind } from '@banshi/contract/document-words';
import { grant, refusal, serviceReturn, termination } from './decision-messages.ts';
import {
  acceptNotice,
  correctionNotice,
  notRequired,
  receipt,
  refuseAcceptance,
} from './intake-messages.ts';
import type { Message } from './letter.ts';
import type { Story } from './story.ts';

const TEXTS: Readonly<Record<DocumentKind, (story: Story) => Message>> = {
  RECEIPT: receipt,
  CORRECTION_NOTICE: correctionNotice,
  ACCEPT_NOTICE: acceptNotice,
  REFUSE_ACCEPT: refuseAcceptance,
  NOT_REQUIRED: notRequired,
  GRANT: grant,
  REFUSE: refusal,
  TERMINATION_NOTICE: termination,
  SERVICE_RETURN: serviceReturn,
};

/** What the document says, written from the case. */
export function compose(story: Story): Message {
  return TEXTS[story.rule.kind](story);
}
