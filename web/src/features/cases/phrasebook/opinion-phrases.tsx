import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { Phrases } from '../materials/phrases.tsx';
import { usePhrasebook } from './use-phrasebook.ts';
import './phrasebook.css';

/** What is often said in an opinion, one's own first; a press puts it into the field. */
export function OpinionPhrases({
  text,
  onChange,
}: {
  text: string;
  onChange: (next: string) => void;
}) {
  const { phrasebook } = useTexts();
  const { data } = usePhrasebook();
  if (!data) return null;
  const phrases = [...new Set([...data.own, ...data.body.opinion])];
  return (
    <div className="opinion-phrases">
      <Phrases phrases={phrases} text={text} onChange={onChange} />
      <Link to={paths.phrasebook.to()}>{phrasebook.edit}</Link>
    </div>
  );
}
