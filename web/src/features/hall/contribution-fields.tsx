import { TEXT_MAX, TITLE_MAX } from '@banshi/contract/hall-contributions';
import { useTexts } from '../../text/language.tsx';
import { ParagraphField, TextField } from '../../ui/plain-field.tsx';

/** Title and text as they are typed. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

/** Whether both are there and no longer than they may be. */
export function isWritten({ title, text }: Words): boolean {
  return title.trim() !== '' && text.trim() !== '' && text.length <= TEXT_MAX;
}

/** The fields of title and text. */
export function WordFields({
  words,
  onChange,
}: {
  words: Words;
  onChange: (words: Words) => void;
}) {
  const { fields } = useTexts().hall.contributions;
  return (
    <>
      <TextField
        label={fields.title}
        value={words.title}
        maxLength={TITLE_MAX}
        onChange={(title) => onChange({ ...words, title })}
      />
      <ParagraphField
        label={fields.text}
        value={words.text}
        rows={4}
        error={words.text.length > TEXT_MAX ? fields.text : undefined}
        onChange={(text) => onChange({ ...words, text })}
      />
    </>
  );
}
