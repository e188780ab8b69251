import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aCase } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { CountedRows } from './counted-rows.tsx';

const CLOSED_AT = '2022-01-20T15:30:00+08:00';

test('Q1: a reported case that was finished and never accepted is marked, one of the counter is not', () => {
  const cases = [
    aCase({ caseId: 'a', imported: true, closedAt: CLOSED_AT }),
    aCase({ caseId: 'b', imported: true, acceptedAt: CLOSED_AT, closedAt: CLOSED_AT }),
    aCase({ caseId: 'c', imported: false, closedAt: CLOSED_AT }),
    aCase({ caseId: 'd', imported: true }),
  ];
  show(<CountedRows cases={cases} more={undefined} isLoadingMore={false} />, {
    pattern: '/',
    path: '/',
  });
  const marked = screen
    .getAllByRole('row')
    .map((row, at) => (row.textContent?.includes('无受理记录') ? at : 0))
    .filter((at) => at > 0);
  expect(marked).toEqual([1]);
});

test('where nothing was found so far, the list says so and may be looked through further', () => {
  const more = vi.fn();
  const { unmount } = show(<CountedRows cases={[]} more={more} isLoadingMore={false} />, {
    pattern: '/',
    path: '/',
  });
  expect(screen.getByRole('status').textContent).toContain('还没有找到');
  fireEvent.click(screen.getByRole('button', { name: '再往后找' }));
  expect(more).toHaveBeenCalledOnce();
  unmount();
  show(<CountedRows cases={[]} more={undefined} isLoadingMore={false} />, {
    pattern: '/',
    path: '/',
  });
  expect(screen.getByRole('status').textContent).toContain('没有办件');
  expect(screen.queryByRole('button')).toBeNull();
});
