import { expect, test } from 'vitest';
import { lastWorkingWeek } from './use-drafts.ts';

test.each(['2026-11-23', '2026-11-25', '2026-11-29'])(
  'on %s the last week ended on the 20th',
  (day) => {
    expect(lastWorkingWeek(day)).toEqual({ from: '2026-11-16', to: '2026-11-20' });
  },
);
