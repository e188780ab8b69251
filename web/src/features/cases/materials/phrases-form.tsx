import { listPhrases, setPhrases } from '@banshi/contract/materials';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';

const QUERY_KEY = ['material-phrases'];

/** The common phrases of the house, one on each line, for whoever heads a window. */
export function PhrasesForm() {
  const { phrases: texts } = useTexts().materials;
  const client = useQueryClient();
  const [typed, setTyped] = useState<string>();
  const query = useQuery({ queryKey: QUERY_KEY, queryFn: () => call(listPhrases, {}) });
  const save = useMutation({
    mutationFn: (phrases: string[]) => call(setPhrases, { body: { phrases } }),
    onSuccess: (saved) => {
      client.setQueryData(QUERY_KEY, saved);
      setTyped(undefined);
      void client.invalidateQueries({ queryKey: ['case'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== undefined) save.mutate(linesOf(typed));
  };
  return (
    <details className="material-history no-print">
      <summary>{texts.title}</summary>
      <form onSubmit={submit}>
        <p className="faint">{texts.hint}</p>
        <ParagraphField
          label={texts.title}
          isLabelHidden
          rows={8}
          value={typed ?? query.data?.phrases.join('\n') ?? ''}
          onChange={setTyped}
        />
        <ProblemNote error={save.error ?? query.error} />
        <p className="check-buttons">
          <Button size="small" htmlType="submit" loading={save.isPending}>
            {texts.save}
          </Button>
          <span role="status">{save.isSuccess && typed === undefined ? texts.saved : ''}</span>
        </p>
      </form>
    </details>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
