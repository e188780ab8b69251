import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { MatterGuide } from './matter-guide.tsx';

const MATTER = {
  ...{ taskCode: '1'.repeat(31), name: '示例许可', state: 'PUBLISHED' as const },
  ...{ version: 1, onApplication: true },
};

const shown = (given: Partial<typeof MATTER | { version: null; state: 'SUSPENDED' }>) =>
  show(<MatterGuide matter={{ ...MATTER, ...given }} />, { pattern: '/', path: '/' });

test('the staff page of a matter leads to its guide, as PDF and as web page', () => {
  shown({});
  for (const [name, format] of [
    ['PDF 示例许可办事指南', 'pdf'],
    ['网页 示例许可办事指南', 'html'],
  ] as const) {
    const link = screen.getByRole('link', { name });
    expect(link.getAttribute('href')).toBe(
      `/api/public/guides/${MATTER.taskCode}?format=${format}`,
    );
  }
});

test.each([{ state: 'SUSPENDED' as const }, { version: null }, { onApplication: false }])(
  'where the public has no guide, none is offered: %o',
  (given) => {
    shown(given);
    expect(screen.queryByRole('link')).toBeNull();
  },
);
