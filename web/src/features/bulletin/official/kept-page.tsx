import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { faultsOf } from '../editor/file-faults.ts';
import { LeaveGuard } from '../editor/leave-guard.tsx';
import { DownloadButtons } from '../pages/download-buttons.tsx';
import { LaidOutPages } from '../pages/laid-out-pages.tsx';
import { useLaidOut } from '../pages/use-preview.ts';
import { OfficialSheet } from './official-page.tsx';
import { ReviewSteps } from './review-steps.tsx';
import { OFFICIAL_PAGES, useOfficial } from './use-official.ts';
import { useDownloadKept, useKept, useReviewStep, useSave } from './use-register.ts';
import '../bulletin.css';
import './official.css';

/** A document of the register: a draft to go on with, in review, or as it was issued; earlier texts beside. */
export function KeptOfficialPage() {
  const { officialId = '' } = useParams();
  const { official } = useTexts();
  const [textOf, setTextOf] = useState<number>();
  const query = useKept(officialId, textOf);
  return (
    <Page
      title={query.data?.title ?? official.title}
      aside={<Link to={paths.officialDocument.to()}>{official.register.back}</Link>}
    >
      <QueryView query={query} rows={8}>
        {(document) => (
          <>
            <Stand document={document} />
            {document.mayDo.includes('SAVE') ? (
              // Another text is another form; a saved one is the form that is on the screen.
              <Draft key={`${officialId} ${textOf ?? ''}`} document={document} />
            ) : (
              <>
                <ReviewSteps document={document} />
                <Issued document={document} />
              </>
            )}
            <Versions document={document} shown={textOf} onShow={setTextOf} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Stand({ document }: { document: KeptOfficialDocument }) {
  const { official } = useTexts();
  const { states, told } = official.register;
  const formats = useFormats();
  const { profile, number, state, updatedAt, updatedByName } = document;
  return (
    <p className="lead">
      {told(official.profiles[profile], number ?? states[state])}{' '}
      <span className="faint">
        {updatedByName} {formats.moment(updatedAt)}
      </span>
    </p>
  );
}

function Draft({ document }: { document: KeptOfficialDocument }) {
  const { register } = useTexts().official;
  const { documentId, version, mayDo, file } = document;
  const state = useOfficial(file.issueDate, file);
  const save = useSave(documentId);
  const step = useReviewStep(documentId);
  const keep = () => save.mutate({ version, file: state.file }, { onSuccess: state.kept });
  return (
    <>
      <OfficialSheet state={state}>
        <Button type="primary" loading={save.isPending} onClick={keep}>
          {register.save}
        </Button>
        {mayDo.includes('SUBMIT') && (
          <Button
            disabled={state.isDirty}
            loading={step.isPending}
            onClick={() => step.mutate({ act: 'SUBMIT', version })}
          >
            {register.submit}
          </Button>
        )}
        {faultsOf(save.error).length === 0 && <ProblemNote error={save.error} />}
        <ProblemNote error={step.error} />
      </OfficialSheet>
      <LeaveGuard isDirty={state.isDirty} />
    </>
  );
}

function Issued({ document }: { document: KeptOfficialDocument }) {
  const download = useDownloadKept(document);
  const preview = useLaidOut(document.file, OFFICIAL_PAGES, true);
  return (
    <div className="official-issued">
      <DownloadButtons download={download} />
      <ProblemNote error={download.error} />
      {document.issued && <Frozen issued={document.issued} />}
      <LaidOutPages preview={preview} />
    </div>
  );
}

function Frozen({ issued }: { issued: NonNullable<KeptOfficialDocument['issued']> }) {
  const { official, bulletinPlan } = useTexts();
  const { frozen } = bulletinPlan;
  const { register } = official;
  const digest = (value: string) => <code className="digest">{value}</code>;
  return (
    <FactList
      rows={[
        [frozen.pages, String(issued.pageCount)],
        [
          frozen.version,
          issued.templateVersion === null ? frozen.unversioned : String(issued.templateVersion),
        ],
        [frozen.content, digest(issued.contentSm3)],
        [frozen.text, digest(issued.textSm3)],
        [frozen.pdf, digest(issued.pdfSm3)],
        [register.signature, digest(issued.signature)],
        [register.key, digest(issued.keyId)],
        [register.seals, issued.seals.map((one) => register.seal(one)).join('；')],
      ]}
    />
  );
}

interface VersionsProps {
  readonly document: KeptOfficialDocument;
  readonly shown: number | undefined;
  readonly onShow: (version: number | undefined) => void;
}

/** Who wrote which text and when; each is shown by a press, and saved anew where it is to stand again. */
function Versions({ document, shown, onShow }: VersionsProps) {
  const { register } = useTexts().official;
  const formats = useFormats();
  const current = shown ?? document.version;
  return (
    <section aria-label={register.versions}>
      <h2>{register.versions}</h2>
      <ol className="official-versions">
        {document.versions.map(({ version, act, at, byName, comment }) => (
          <li key={version}>
            {register.version(version, register.acts[act])} {byName} {formats.moment(at)}{' '}
            {version === current ? (
              <span className="faint">{register.isShown}</span>
            ) : (
              <Button
                size="small"
                onClick={() => onShow(version === document.version ? undefined : version)}
              >
                {register.show}
              </Button>
            )}
            {comment !== null && <p className="official-reason">{register.because(comment)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
