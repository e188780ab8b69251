import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PrintFoot } from './print-foot.tsx';

vi.mock('../api/session.ts', () => ({ useSession: () => ({ name: '王示例' }) }));

afterEach(() => {
  vi.useRealTimers();
});

test('what is printed names the moment of printing, and not when the page was opened', () => {
  vi.useFakeTimers();
  vi.setSystemTime('2026-11-23T09:00:00+08:00');
  render(<PrintFoot />);
  screen.getByText('打印于 2026-11-23 09:00 · 王示例');
  vi.setSystemTime('2026-11-23T16:30:00+08:00');
  act(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  expect(screen.getByText('打印于 2026-11-23 16:30 · 王示例')).toBeTruthy();
});
