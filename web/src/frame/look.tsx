import { ConfigProvider } from 'antd';
import enLocale from 'antd/locale/en_US';
import zhLocale from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../text/language.tsx';
import { DayForm } from '../ui/day-field.tsx';
import { theme } from '../ui/theme.ts';

const LOCALES = { zh: zhLocale, en: enLocale } as const;

/** Ant Design in our tokens and in the language of the page. */
export function Look({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const { shell } = useTexts();
  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <DayForm value={shell.dayForm}>{children}</DayForm>
    </ConfigProvider>
  );
}
