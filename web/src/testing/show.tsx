import type { Session } from '@banshi/contract/identity';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../api/query-client.ts';
import { Look } from '../frame/look.tsx';
import { LanguageProvider } from '../text/language.tsx';
import './prepare-jsdom.ts';
import { aSession } from './samples.ts';

/** Renders a page at an address, signed in, in Chinese; `session` is what is special about the person. */
export function show(
  page: ReactNode,
  at: { pattern: string; path: string },
  session: Partial<Session> = {},
) {
  const client = createQueryClient();
  client.setQueryData(['session'], { kind: 'in', session: { ...aSession(), ...session } });
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
