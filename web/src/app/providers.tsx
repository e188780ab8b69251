import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '../api/query-client.ts';
import { Look } from '../frame/look.tsx';
import { LanguageProvider } from '../text/language.tsx';

/** What every page needs around it: language, look, and the cache of what the server said. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <LanguageProvider>
      <Look>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </Look>
    </LanguageProvider>
  );
}
