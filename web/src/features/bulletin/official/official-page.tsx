import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
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
import { OFFICIAL_PAGES, type OfficialState, useOfficial } from './use-official.ts';
import '../bulletin.css';
import './official.css';

/** A document, a letter, minutes or an order: its fields left, its pages right. Nothing is kept but the file that is saved. */
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
      <Sheet state={state} />
      <LeaveGuard isDirty={state.isDirty} />
    </Page>
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
function Sheet({ state }: { state: OfficialState }) {
  const { form, change, isBegun } = state;
  const { official } = useTexts();
  const preview = useLaidOut(state.file, OFFICIAL_PAGES, isBegun);
  const faults = faultsOf(preview.error);
  return (
    <FaultsContext value={faults}>
      <OfficialBar state={state} faultCount={faults.length} />
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
