import { type BulletinDraft, getBulletinDraft } from '@banshi/contract/bulletin';
import { isBeforeText, isIssued } from '@banshi/contract/bulletin-words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { documentNumbers } from '../../../text/document-numbers.ts';
import { useTexts } from '../../../text/language.tsx';
import { AfterSigning } from '../issues/after-signing.tsx';
import { LaidOutPages } from '../pages/laid-out-pages.tsx';
import { usePreview } from '../pages/use-preview.ts';
import { EditorBar } from './editor-bar.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { FaultsContext } from './faults-context.ts';
import { faultsOf } from './file-faults.ts';
import { FreezeFigures } from './frozen-figures.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Outline } from './outline.tsx';
import { ProofPanel } from './proof-panel.tsx';
import { RestatedNote } from './restated-note.tsx';
import { Sheet } from './sheet.tsx';
import { useEditor, useSave } from './use-editor.ts';
import { RearrangingContext, useRearrangingOf } from './use-rearranging.ts';
import { WayPanel } from './way-panel.tsx';
import '../bulletin.css';

/** One draft: outline left, text in the middle, the laid-out pages right. */
export function EditorPage() {
  const { draftId = '' } = useParams();
  const { bulletin, bulletinPlan, bulletinVersions } = useTexts();
  const query = useQuery({
    queryKey: ['bulletin-draft', draftId],
    queryFn: ({ signal }) => call(getBulletinDraft, { params: { draftId }, signal }),
    staleTime: 0,
  });
  const draft = query.data;
  const issue = draft ? (numberOf(draft) ?? bulletinPlan.unnumbered) : '';
  return (
    <Page
      title={bulletin.editor.title(issue)}
      aside={
        <span className="aside-links">
          <Link to={paths.bulletinVersions.to(draftId)}>{bulletinVersions.link}</Link>
          <Link to={paths.bulletin.to()}>{bulletin.editor.back}</Link>
        </span>
      }
    >
      <QueryView query={query} rows={16}>
        {(read) => <Editor key={read.draftId} draft={read} />}
      </QueryView>
    </Page>
  );
}

/** Its number; undefined as long as it is only planned. */
function numberOf({ state, file }: BulletinDraft): string | undefined {
  if (isBeforeText(state)) return undefined;
  return documentNumbers.issue(file.year, file.issueNo, file.totalNo);
}

function Editor({ draft }: { draft: BulletinDraft }) {
  const state = useEditor(draft);
  const save = useSave(state);
  const rearranging = useRearrangingOf(state);
  const preview = usePreview(state.file);
  const isOpen = !isIssued(state.read.state) && !isBeforeText(state.read.state);
  const found = faultsOf(preview.error);
  const faults = found.length > 0 ? found : faultsOf(save.error);
  return (
    <FaultsContext value={faults}>
      <EditorBar state={state} save={save} said={rearranging.said} />
      <FaultSummary />
      <WayPanel state={state} />
      <FreezeFigures state={state} />
      <RestatedNote state={state} />
      <AfterSigning draft={state.read} />
      {preview.findings && isOpen && <ProofPanel findings={preview.findings} state={state} />}
      <RearrangingContext value={rearranging}>
        <div className="editor">
          <Outline state={state} />
          <fieldset className="sheet-frame" disabled={!state.canEdit}>
            <Sheet state={state} />
          </fieldset>
          <LaidOutPages preview={preview} />
        </div>
      </RearrangingContext>
      <LeaveGuard isDirty={state.isDirty} />
    </FaultsContext>
  );
}
