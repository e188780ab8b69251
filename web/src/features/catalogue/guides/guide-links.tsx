import { downloadServiceGuide } from '@banshi/contract/matter-guides';
import { addressOf } from '../../../api/call.ts';
import { useTexts } from '../../../text/language.tsx';
import './guides.css';

const FORMATS = ['pdf', 'html'] as const;

/** The guide of a matter as a file of each format. */
export function GuideLinks({ taskCode, name }: { taskCode: string; name: string }) {
  const { guides: texts } = useTexts();
  return (
    <span className="guide-links">
      {FORMATS.map((format) => (
        <a
          key={format}
          href={addressOf(downloadServiceGuide, { params: { taskCode }, query: { format } })}
          download
          aria-label={texts.download(name, texts.formats[format])}
        >
          {texts.formats[format]}
        </a>
      ))}
    </span>
  );
}
