import type { MatterDetail } from '@banshi/contract/catalogue';
import { Button } from 'antd';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { DraftFields } from './draft-fields.tsx';
import { Differences, Findings } from './draft-findings.tsx';
import { lastRejection } from './draft-story.ts';
import { SaveProblem } from './save-problem.tsx';
import { SubmitForm } from './submit-form.tsx';
import { TakeBack } from './take-back.tsx';
import { type DraftState, useDraftState, useSaveDraft } from './use-draft.ts';

/** Where a draft is written: typed on the left; saved, checked, compared and submitted on the right. */
export function DraftDesk({ matter }: { matter: MatterDetail }) {
  const { catalogue } = useTexts();
  const state = useDraftState(matter);
  const save = useSaveDraft(matter.matterId, state);
  useShortcuts({ save: () => state.isDirty && save.mutate() });
  const { draft } = matter;
  return (
    <div className="draft-columns">
      <fieldset className="draft-form" aria-label={catalogue.draft.fields}>
        <DraftFields body={state.body} onChange={state.change} />
      </fieldset>
      <div className="draft-side">
        <Rejection matter={matter} />
        <section className="matter-panel">
          <DraftStatus matter={matter} state={state} />
          <Button
            type={state.isDirty ? 'primary' : 'default'}
            disabled={!state.isDirty}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {catalogue.draft.save}
          </Button>
          <SaveProblem error={save.error} matterId={matter.matterId} onTake={state.take} />
        </section>
        {draft && (
          <>
            <Findings findings={draft.findings} />
            <Differences draft={draft} />
            <SubmitForm
              matter={matter}
              draft={draft}
              revision={state.revision}
              isDirty={state.isDirty}
            />
            <TakeBack matter={matter} draft={draft} />
          </>
        )}
      </div>
    </div>
  );
}

/** Why the draft came back, until it is submitted again. */
function Rejection({ matter }: { matter: MatterDetail }) {
  const { matterLife, catalogue } = useTexts();
  const formats = useFormats();
  const rejection = lastRejection(matter.acts);
  if (!rejection) return null;
  const person = rejection.byName ?? catalogue.byImport;
  return (
    <div className="matter-note" role="note">
      <p>{matterLife.rejected(person, formats.moment(rejection.at))}</p>
      <p className="said">{rejection.reason}</p>
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
