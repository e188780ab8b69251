import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';

/** Phrases to edit, one on each line, in the order in which they are offered. */
export function PhraseList({
  label,
  hint,
  phrases,
  save,
}: {
  label: string;
  hint: string;
  phrases: readonly string[];
  save: {
    readonly mutate: (phrases: string[], then: { readonly onSuccess: () => void }) => void;
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly error: Error | null;
  };
}) {
  const { phrases: texts } = useTexts().materials;
  const [typed, setTyped] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed === undefined) return;
    save.mutate(linesOf(typed), { onSuccess: () => setTyped(undefined) });
  };
  return (
    <form onSubmit={submit}>
      <p className="faint">{hint}</p>
      <ParagraphField
        label={label}
        isLabelHidden
        rows={8}
        value={typed ?? phrases.join('\n')}
        onChange={setTyped}
      />
      <ProblemNote error={save.error} />
      <p className="check-buttons">
        <Button
          size="small"
          htmlType="submit"
          aria-label={`${texts.save} ${label}`}
          loading={save.isPending}
        >
          {texts.save}
        </Button>
        <span role="status">{save.isSuccess && typed === undefined ? texts.saved : ''}</span>
      </p>
    </form>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
