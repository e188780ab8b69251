import type { MatterDetail } from '@banshi/contract/catalogue';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { PageState } from '../../../ui/page-state.tsx';
import { useMatter } from '../use-matter.ts';
import { DraftFields } from './draft-fields.tsx';
import { DraftReview } from './draft-review.tsx';
import { SaveProblem } from './save-problem.tsx';
import { type DraftState, useDraftState, useSaveDraft } from './use-draft.ts';
import '../catalogue.css';

/** The next version of a list: typed on the left, checked, compared and published on the right. */
export function DraftPage() {
  const { catalogue } = useTexts();
  const matterId = Number(useParams()['matterId']);
  const query = useMatter(matterId);
  return (
    <Page
      title={catalogue.draft.title(query.data?.name ?? '')}
      aside={<Link to={paths.matter.to(matterId)}>{catalogue.comparison.back}</Link>}
    >
      <QueryView query={query} rows={16}>
        {(matter) => <Draft key={matter.matterId} matter={matter} />}
      </QueryView>
    </Page>
  );
}

function Draft({ matter }: { matter: MatterDetail }) {
  const { catalogue } = useTexts();
  const state = useDraftState(matter);
  const save = useSaveDraft(matter.matterId, state);
  const maySave = matter.actions.includes('saveDraft');
  useHotkeys({ 'ctrl+s': () => state.isDirty && maySave && save.mutate() });
  if (!maySave && !matter.actions.includes('publish')) {
    return (
      <PageState kind="refused" title={catalogue.draft.publishTitle}>
        {catalogue.draft.refused}
      </PageState>
    );
  }
  return (
    <div className="draft-columns">
      <fieldset className="draft-form" disabled={!maySave} aria-label={catalogue.draft.fields}>
        <DraftFields body={state.body} onChange={state.change} />
      </fieldset>
      <div className="draft-side">
        <section className="matter-panel">
          <DraftStatus matter={matter} state={state} />
          {maySave && (
            <Button
              type={state.isDirty ? 'primary' : 'default'}
              disabled={!state.isDirty}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {catalogue.draft.save}
            </Button>
          )}
          <SaveProblem error={save.error} matterId={matter.matterId} onTake={state.take} />
        </section>
        <DraftReview matter={matter} state={state} />
      </div>
    </div>
  );
}

function DraftStatus({ matter, state }: { matter: MatterDetail; state: DraftState }) {
  const { draft: texts } = useTexts().catalogue;
  const formats = useFormats();
  const { draft } = matter;
  if (state.isDirty) return <p role="status">{texts.notSaved}</p>;
  if (draft === null) return <p role="status">{texts.unchanged}</p>;
  const person = draft.editedByName ?? texts.someone;
  return <p role="status">{texts.saved(formats.moment(draft.editedAt), person)}</p>;
}
