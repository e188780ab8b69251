import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en.ts';
import { formatsFor } from './format.ts';
import type { Language, Texts } from './texts.ts';
import { zh } from './zh.ts';

const REMEMBERED = 'banshi.language';
const TABLES: Readonly<Record<Language, Texts>> = { zh, en };
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
  readonly formats: ReturnType<typeof formatsFor>;
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>(spokenIn('zh', () => undefined));

/** Gives the page its language, Chinese unless the person chose otherwise before. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
    localStorage.setItem(REMEMBERED, language);
  }, [language]);
  const spoken = useMemo(() => spokenIn(language, setLanguage), [language]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

/** The sentences of the language in use. */
export function useTexts(): Texts {
  return useContext(LanguageContext).texts;
}

/** Dates and numbers of the language in use. */
export function useFormats() {
  return useContext(LanguageContext).formats;
}

/** The language in use and the way to change it. */
export function useLanguage() {
  const { language, speak } = useContext(LanguageContext);
  return { language, speak };
}

function spokenIn(language: Language, speak: (language: Language) => void): Spoken {
  return { language, texts: TABLES[language], formats: formatsFor(language), speak };
}

function remembered(): Language {
  return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
}
