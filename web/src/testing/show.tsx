import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, vi } from 'vitest';
import { createQueryClient } from '../api/query-client.ts';
import { Look } from '../frame/look.tsx';
import { LanguageProvider } from '../text/language.tsx';
import { aSession } from './samples.ts';

/** jsdom lays nothing out, so nothing ever changes its size. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing to report.
  }
  unobserve(): void {
    // Nothing to report.
  }
  disconnect(): void {
    // Nothing to report.
  }
}

vi.stubGlobal('ResizeObserver', NoResizeObserver);
afterEach(cleanup);

/** Renders a page at an address, signed in, in Chinese. */
export function show(page: ReactNode, at: { pattern: string; path: string }) {
  const client = createQueryClient();
  client.setQueryData(['session'], { kind: 'in', session: aSession() });
  const router = createMemoryRouter([{ path: at.pattern, element: page }], {
    initialEntries: [at.path],
  });
  return render(
    <LanguageProvider>
      <Look>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Look>
    </LanguageProvider>,
  );
}
