import { Button } from 'antd';
import './phrases.css';

/** Phrases that are added to a text at a press. */
export function Phrases({
  phrases,
  text,
  onChange,
}: {
  phrases: readonly string[];
  text: string;
  onChange: (next: string) => void;
}) {
  if (phrases.length === 0) return null;
  return (
    <p className="phrases">
      {phrases.map((phrase) => (
        <Button key={phrase} size="small" onClick={() => onChange(joined(text, phrase))}>
          {phrase}
        </Button>
      ))}
    </p>
  );
}

function joined(text: string, phrase: string): string {
  if (text === '' || text.includes(phrase)) return text === '' ? phrase : text;
  return [text, phrase].join('；');
}
