import { getBulletinDraft } from '@banshi/contract/bulletin';
import { fact } from '@banshi/contract/text/facts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { call } from '../../../api/call.ts';
import type { ProblemError } from '../../../api/problem-error.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { DifferenceList } from '../versions/difference-list.tsx';
import { type Difference, differences } from '../versions/differences.ts';
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
                <div className="stale-columns">
                  <Changes
                    title={stale.theirs(draft.updatedByName)}
                    found={differences(state.read.file, draft.file)}
                  />
                  <Changes title={stale.mine} found={differences(state.read.file, state.file)} />
                </div>
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

function Changes({ title, found }: { title: string; found: readonly Difference[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <DifferenceList differences={found} />
    </section>
  );
}
