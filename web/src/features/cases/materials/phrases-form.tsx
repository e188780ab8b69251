import { listPhrases, setPhrases } from '@banshi/contract/materials';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PhraseList } from './phrase-list.tsx';

const QUERY_KEY = ['material-phrases'];

/** The common phrases of the house, for whoever heads a window. */
export function PhrasesForm() {
  const { phrases: texts } = useTexts().materials;
  const client = useQueryClient();
  const query = useQuery({ queryKey: QUERY_KEY, queryFn: () => call(listPhrases, {}) });
  const save = useMutation({
    mutationFn: (phrases: string[]) => call(setPhrases, { body: { phrases } }),
    onSuccess: (saved) => {
      client.setQueryData(QUERY_KEY, saved);
      void client.invalidateQueries({ queryKey: ['case'] });
    },
  });
  return (
    <details className="material-history no-print">
      <summary>{texts.title}</summary>
      <ProblemNote error={query.error} />
      <PhraseList
        label={texts.title}
        hint={texts.hint}
        phrases={query.data?.phrases ?? []}
        save={save}
      />
    </details>
  );
}
