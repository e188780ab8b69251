import type { CaseMaterial, StoredFile } from '@banshi/contract/material-views';
import { DESK_SOURCES, DESK_TRUST_GRADES } from '@banshi/contract/material-words';
import { Button, Checkbox } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { FileSources } from './file-sources.tsx';
import type { Staged } from './staged.ts';
import { UploadList } from './upload-list.tsx';
import type { useUploads } from './use-uploads.ts';

interface HandInFormProps {
  readonly material: CaseMaterial;
  readonly staged: Staged;
  readonly onChange: (next: Partial<Staged>) => void;
  readonly uploads: ReturnType<typeof useUploads>;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** What of a material comes in now: files, paper, and who vouches for it. */
export function HandInForm(props: HandInFormProps) {
  const { material, staged, onChange, uploads, act, onSubmit, onCancel } = props;
  const { materials, materialWords } = useTexts();
  const { handIn: texts, check } = materials;
  const [isChecked, setChecked] = useState(false);
  const isEmpty = staged.files.length === 0 && !staged.isPaper;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isEmpty) onSubmit();
  };
  return (
    <form className="hand-in-form" aria-label={texts.title(material.name)} onSubmit={submit}>
      <p className="check-buttons">
        <FileSources name={material.name} isBusy={uploads.isBusy} onFiles={uploads.add} />
        <span className="faint">{materials.dropHere}</span>
      </p>
      <UploadList uploads={uploads.uploads} onDrop={uploads.drop} />
      <StagedFiles staged={staged} onChange={onChange} />
      <Checkbox
        checked={staged.isPaper}
        onChange={(event) => onChange({ isPaper: event.target.checked })}
      >
        {texts.paper}
      </Checkbox>
      {material.files.length > 0 && (
        <Checkbox
          checked={staged.keepsPresent}
          onChange={(event) => onChange({ keepsPresent: event.target.checked })}
        >
          {texts.keep}
        </Checkbox>
      )}
      <div className="hand-in-facts">
        <ChoiceField
          label={texts.source}
          value={staged.source}
          choices={DESK_SOURCES.map((key) => ({ key, text: materialWords.source[key] }))}
          onChange={(source) => onChange({ source })}
        />
        <ChoiceField
          label={texts.trust}
          value={staged.trust}
          choices={DESK_TRUST_GRADES.map((key) => ({ key, text: materialWords.trust[key] }))}
          onChange={(trust) => onChange({ trust })}
        />
        <DayField
          label={texts.validUntil}
          value={staged.validUntil}
          onChange={(validUntil) => onChange({ validUntil })}
        />
      </div>
      {isChecked && isEmpty && (
        <p className="field-error" role="alert">
          {texts.nothing}
        </p>
      )}
      <ProblemNote error={act.error} />
      <p className="check-buttons">
        <Button
          type="primary"
          size="small"
          htmlType="submit"
          loading={act.isPending}
          disabled={uploads.isBusy}
        >
          {texts.submit}
        </Button>
        <Button size="small" onClick={onCancel}>
          {check.cancel}
        </Button>
        {material.handings.length > 0 && <span className="faint">{texts.keeps}</span>}
      </p>
    </form>
  );
}

function StagedFiles({
  staged,
  onChange,
}: {
  staged: Staged;
  onChange: (next: Partial<Staged>) => void;
}) {
  const { materials } = useTexts().counter;
  const without = ({ fileId }: StoredFile) => ({
    files: staged.files.filter((each) => each.fileId !== fileId),
  });
  if (staged.files.length === 0) return null;
  return (
    <ul className="material-files">
      {staged.files.map((file) => (
        <li key={file.fileId}>
          {file.name}{' '}
          <button
            type="button"
            className="plain-button remove-file"
            aria-label={materials.remove(file.name)}
            onClick={() => onChange(without(file))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
