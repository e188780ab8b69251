import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enLocale from 'antd/locale/en_US';
import zhLocale from 'antd/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '../api/query-client.ts';
import { LanguageProvider, useLanguage } from '../text/language.tsx';
import { theme } from '../ui/theme.ts';

const LOCALES = { zh: zhLocale, en: enLocale } as const;

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

function Look({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
