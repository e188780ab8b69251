import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useNavigate } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import { FaultsContext } from '../editor/faults-context.ts';
import { faultsOf } from '../editor/file-faults.ts';
import { LeaveGuard } from '../editor/leave-guard.tsx';
import { LaidOutPages } from '../pages/laid-out-pages.tsx';
import { useLaidOut } from '../pages/use-preview.ts';
import { BodyFields } from './body-fields.tsx';
import { EndFields } from './end-fields.tsx';
import type { FormProps } from './form-lines.tsx';
import { HeadFields } from './head-fields.tsx';
import { OfficialBar } from './official-bar.tsx';
import { LinesField } from './official-fields.tsx';
import { freshAttachment } from './official-form.ts';
import { OfficialList } from './official-list.tsx';
import { OFFICIAL_PAGES, type OfficialState, useOfficial } from './use-official.ts';
import { useStart } from './use-register.ts';
import '../bulletin.css';
import './official.css';

/** The documents that are written here, and a new one: its fields left, its pages right. */
export function OfficialPage() {
  const { bulletin, official } = useTexts();
  const formats = useFormats();
  const [today] = useState(() => formats.now().slice(0, 10));
  const state = useOfficial(today);
  return (
    <Page
      title={official.title}
      aside={<Link to={paths.bulletin.to()}>{bulletin.editor.back}</Link>}
    >
      <p className="lead">{official.lead}</p>
      <OfficialList />
      <h2>{official.register.fresh}</h2>
      <OfficialSheet state={state}>
        <StartButton state={state} />
      </OfficialSheet>
      <LeaveGuard isDirty={state.isDirty} />
    </Page>
  );
}

/** Keeps what is on the screen, and goes on with it at its own address. */
function StartButton({ state }: { state: OfficialState }) {
  const { register } = useTexts().official;
  const navigate = useNavigate();
  const start = useStart();
  const begin = () =>
    start.mutate(
      { file: state.file },
      {
        onSuccess: ({ documentId }) => {
          flushSync(state.kept);
          void navigate(paths.keptOfficial.to(documentId));
        },
      },
    );
  return (
    <>
      <Button type="primary" disabled={!state.isBegun} loading={start.isPending} onClick={begin}>
        {register.start}
      </Button>
      {faultsOf(start.error).length === 0 && <ProblemNote error={start.error} />}
    </>
  );
}

function NoPages() {
  const { preview } = useTexts().bulletin;
  return (
    <section className="pages" aria-label={preview.title}>
      <p className="faint">{preview.none}</p>
    </section>
  );
}

/** The fields, and once something is written the pages, laid out whenever typing pauses. */
export function OfficialSheet({
  state,
  children,
}: {
  readonly state: OfficialState;
  readonly children: ReactNode;
}) {
  const { form, change, isBegun } = state;
  const { official } = useTexts();
  const preview = useLaidOut(state.file, OFFICIAL_PAGES, isBegun);
  const faults = faultsOf(preview.error);
  return (
    <FaultsContext value={faults}>
      <OfficialBar state={state} faultCount={faults.length}>
        {children}
      </OfficialBar>
      <div className="editor official-editor">
        <div className="sheet">
          <HeadFields form={form} onChange={change} />
          <section className="sheet-part" aria-label={official.body}>
            <BodyFields body={form} path="$" onChange={change} />
          </section>
          <section className="sheet-part" aria-label={official.fields.attachments}>
            <Attachments form={form} onChange={change} />
          </section>
          <EndFields form={form} onChange={change} />
        </div>
        {isBegun ? <LaidOutPages preview={preview} /> : <NoPages />}
      </div>
    </FaultsContext>
  );
}

function Attachments({ form, onChange }: FormProps) {
  const { official, bulletin } = useTexts();
  const { fields, lists } = official;
  return (
    <EditedList
      label={fields.attachments}
      rows={form.attachments}
      rowKey={({ key }) => key}
      nameOf={({ title }, index) => title || lists.attachment(index + 1)}
      texts={{ ...bulletin.lists, add: lists.addAttachment }}
      fresh={freshAttachment}
      onChange={(attachments) => onChange({ attachments })}
    >
      {(one, change, index) => (
        <div className="official-part">
          <LinesField
            label={fields.attachmentTitle}
            path={`$.attachments[${index}].title`}
            rows={1}
            value={one.title}
            onChange={(title) => change({ ...one, title })}
          />
          <BodyFields
            body={one}
            path={`$.attachments[${index}]`}
            onChange={(part) => change({ ...one, ...part })}
          />
        </div>
      )}
    </EditedList>
  );
}
