import type { CaseMaterial } from '@banshi/contract/material-views';
import { DESK_SOURCES, DESK_TRUST_GRADES } from '@banshi/contract/material-words';
import { Button, Checkbox } from 'antd';
import { type FormEvent, useState } from 'react';
import { ChosenFiles } from '../../../frame/files/chosen-files.tsx';
import { FileSources } from '../../../frame/files/file-sources.tsx';
import { UploadList } from '../../../frame/files/upload-list.tsx';
import type { useUploads } from '../../../frame/files/use-uploads.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import type { Staged } from './staged.ts';

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
      <ChosenFiles files={staged.files} onChange={(files) => onChange({ files })} />
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
