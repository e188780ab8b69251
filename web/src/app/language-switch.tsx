import { Button } from 'antd';
import { useLanguage, useTexts } from '../text/language.tsx';

/** Changes between the two languages; the choice is remembered. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const { shell } = useTexts();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={shell.language}
      onClick={() => speak(other)}
    >
      {shell.languageOther}
    </Button>
  );
}
