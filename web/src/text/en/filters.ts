import type { Texts } from '../texts.ts';

export const filters: Texts['filters'] = {
  saved: 'My saved filters',
  status: 'Step',
  anyStatus: 'All steps',
  save: 'Save this filter',
  name: 'Name of the filter',
  saveAs: 'Save',
  remove: (name) => `Delete “${name}”`,
};
