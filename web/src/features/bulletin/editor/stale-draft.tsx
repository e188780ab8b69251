import { getBulletinDraft } from '@banshi/contract/bulletin';
import { fact } from '@banshi/contract/text/facts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { call } from '../../../api/call.ts';
import type { ProblemError } from '../../../api/problem-error.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { differingLines } from './differing-lines.ts';
import type { EditorState, useSave } from './use-editor.ts';

/** Somebody saved meanwhile: both texts where they differ, and the choice. Nothing typed is lost. */
export function StaleDraft(props: {
  state: EditorState;
  save: ReturnType<typeof useSave>;
  error: ProblemError;
}) {
  const { stale } = useTexts().bulletin;
  const { state, save, error } = props;
  const { draftId } = state.read;
  const theirs = useQuery({
    queryKey: ['bulletin-draft-theirs', draftId, error],
    queryFn: ({ signal }) => call(getBulletinDraft, { params: { draftId }, signal }),
    gcTime: 0,
  });
  const take = () => {
    if (theirs.data) state.take(theirs.data);
    save.reset();
  };
  return (
    <Alert
      type="warning"
      role="alert"
      className="stale-draft"
      title={stale.title(theirs.data?.updatedByName ?? fact(error.facts, 'byName', '—'))}
      description={
        <>
          <p>{stale.text}</p>
          <QueryView query={theirs} rows={3}>
            {(draft) => (
              <>
                <Differences {...differingLines(state.file, draft.file)} />
                <Button type="primary" onClick={() => save.mutate(draft.version)}>
                  {stale.keep}
                </Button>{' '}
                <Button onClick={take}>{stale.take}</Button>
              </>
            )}
          </QueryView>
        </>
      }
    />
  );
}

function Differences({ mine, theirs }: ReturnType<typeof differingLines>) {
  const { stale } = useTexts().bulletin;
  if (mine.length === 0 && theirs.length === 0) return <p>{stale.same}</p>;
  return (
    <div className="stale-columns">
      <Lines title={stale.mine} lines={mine} />
      <Lines title={stale.theirs} lines={theirs} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and the list is only shown
          <li key={`${index}${line}`}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
