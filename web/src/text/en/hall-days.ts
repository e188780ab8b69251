import type { Texts } from '../texts.ts';

export const hallDays: Texts['hallDays'] = {
  label: 'Days of the hall',
  said: {
    OFF: (day, name) => `closed on ${day} (${name})`,
    WORK: (day, name) => `open on ${day} (${name})`,
  },
  all: (days) => `${days.join('; ')}. No limit changes by it.`,
};
