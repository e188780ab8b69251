import { deliveryStates, missingCharacter } from '@banshi/contract/text/en/document-words';
import type { Texts } from '../texts.ts';

export const documents: Texts['documents'] = {
  title: 'Documents',
  none: 'No document has been issued yet.',
  issued: (title, number) => `Issued: ${title} (${number})`,
  open: (number) => `Open ${number}`,
  makeForm: 'Make the application form',
  makeCatalogue: 'Make the catalogue of the file',
  print: 'Print',
  printOne: (number) => `Print ${number}`,
  deliver: 'Record delivery',
  correct: 'Correct',
  cancel: 'Cancel',
  signed: 'signed',
  replaces: (number) => `Replaces ${number}`,
  replacedBy: (number) => `Replaced by ${number}, no longer in use`,
  missingCharacter,
  states: deliveryStates,
  method: 'Way of delivery',
  receiver: 'Signed for by',
  trackingNo: 'Tracking number',
  receivedBy: (name) => `signed for by ${name}`,
  tracking: (number) => `tracking number ${number}`,
  recordedBy: (name) => `recorded by ${name}`,
  steps: {
    sent: 'Record as posted',
    delivered: 'Record as delivered',
    returned: 'Record as returned',
  },
  correctionHelp:
    'For slips of the pen only: a new document is issued that names and replaces the old one. The old one stays and shows as corrected when it is checked.',
  from: 'What stands there',
  to: 'What should stand there',
  reason: 'Reason',
  required: 'Please fill this in.',
  issueCorrection: 'Issue the correction',
};
