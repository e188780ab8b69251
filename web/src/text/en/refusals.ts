import { refusals as ofTheServer } from '@banshi/contract/text/en/refusals';
import type { Texts } from '../texts.ts';

export const refusals: Texts['refusals'] = {
  ...ofTheServer,
  'no-answer': () =>
    'The server could not be reached. Nothing was submitted and all you typed is still here. Please check the network and try again.',
};
