import {
  MATERIAL_COPIES,
  MATERIAL_MEDIA,
  MATERIAL_SOURCES,
} from '@banshi/contract/catalogue-words';
import type { MaterialSpec } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import {
  ChoiceField,
  NumberField,
  ParagraphField,
  TextField,
  TickField,
} from '../../../ui/plain-field.tsx';
import { useListTexts } from './list-fields.tsx';
import { numbered } from './numbered-materials.ts';
import type { PartProps } from './part-props.ts';

const FRESH: MaterialSpec = {
  orderNum: 1,
  name: '',
  isMain: false,
  isNecessary: true,
  allowTolerance: false,
  toleranceDays: null,
  copies: 'original',
  media: 'either',
  pageNum: 1,
  source: 'applicant',
  sourceExplain: null,
  byLaw: '',
  acceptStandard: '',
};
const TOLERANCE_DAYS_USUAL = 5;

/** The materials; their numbers follow their order. */
export function MaterialsField({ body, onChange }: PartProps) {
  const { sections } = useTexts().catalogue;
  const texts = useListTexts('materials');
  return (
    <EditedList
      label={sections.materials}
      rows={body.materials}
      rowKey={(_, index) => String(index)}
      nameOf={(row, index) => row.name || texts.named(index)}
      texts={texts}
      fresh={() => FRESH}
      onChange={(rows) => onChange({ materials: numbered(rows) })}
    >
      {(row, change, index) => (
        <div className="draft-grid">
          <div className="is-wide">
            <TextField
              label={texts.named(index)}
              value={row.name}
              onChange={(name) => change({ ...row, name })}
            />
          </div>
          <Demands row={row} change={change} />
          <Forms row={row} change={change} />
        </div>
      )}
    </EditedList>
  );
}

interface MaterialPartProps {
  readonly row: MaterialSpec;
  readonly change: (row: MaterialSpec) => void;
}

function Demands({ row, change }: MaterialPartProps) {
  const { fields } = useTexts().catalogue;
  const tolerate = (allowTolerance: boolean) => {
    const toleranceDays = allowTolerance ? TOLERANCE_DAYS_USUAL : null;
    change({ ...row, allowTolerance, toleranceDays });
  };
  return (
    <>
      <TickField
        label={fields.isMain}
        isTicked={row.isMain}
        onChange={(isMain) => change({ ...row, isMain })}
      />
      <TickField
        label={fields.isNecessary}
        isTicked={row.isNecessary}
        onChange={(isNecessary) => change({ ...row, isNecessary })}
      />
      <TickField label={fields.allowTolerance} isTicked={row.allowTolerance} onChange={tolerate} />
      {row.allowTolerance ? (
        <NumberField
          label={fields.toleranceDays}
          value={row.toleranceDays ?? undefined}
          min={1}
          max={365}
          onChange={(days) => change({ ...row, toleranceDays: days ?? null })}
        />
      ) : (
        <span />
      )}
    </>
  );
}

function Forms({ row, change }: MaterialPartProps) {
  const { catalogue, matterWords } = useTexts();
  const { fields } = catalogue;
  return (
    <>
      <ChoiceField
        label={fields.copies}
        value={row.copies}
        choices={MATERIAL_COPIES.map((key) => ({ key, text: matterWords.copies[key] }))}
        onChange={(copies) => change({ ...row, copies })}
      />
      <ChoiceField
        label={fields.media}
        value={row.media}
        choices={MATERIAL_MEDIA.map((key) => ({ key, text: matterWords.media[key] }))}
        onChange={(media) => change({ ...row, media })}
      />
      <NumberField
        label={fields.pageNum}
        value={row.pageNum}
        min={1}
        max={99}
        onChange={(pageNum = 1) => change({ ...row, pageNum })}
      />
      <ChoiceField
        label={fields.source}
        value={row.source}
        choices={MATERIAL_SOURCES.map((key) => ({ key, text: matterWords.source[key] }))}
        onChange={(source) => change({ ...row, source })}
      />
      <div className="is-half">
        <ParagraphField
          label={fields.byLaw}
          rows={1}
          value={row.byLaw}
          onChange={(byLaw) => change({ ...row, byLaw })}
        />
      </div>
      <div className="is-half">
        <ParagraphField
          label={fields.acceptStandard}
          rows={1}
          value={row.acceptStandard}
          onChange={(acceptStandard) => change({ ...row, acceptStandard })}
        />
      </div>
    </>
  );
}
