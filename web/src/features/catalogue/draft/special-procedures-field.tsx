import { isOfArticle45, SPECIAL_PROCEDURES } from '@banshi/contract/catalogue-words';
import type { MatterBody } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import { ChoiceField, ParagraphField, TextField } from '../../../ui/plain-field.tsx';
import { useListTexts } from './list-fields.tsx';
import type { PartProps } from './part-props.ts';

type Special = MatterBody['specialProcedures'][number];
type Kind = Special['kind'];
const FRESH: Special = { kind: 'EXPERT_REVIEW', explain: '', byLaw: '' };

/** 特别程序: whose time the promise does not count, nor the limit of the law where a law says so. */
export function SpecialProceduresField({ body, onChange }: PartProps) {
  const { catalogue, matterWords } = useTexts();
  const { fields } = catalogue;
  const texts = useListTexts('specialProcedures');
  return (
    <EditedList
      label={fields.specialProcedures}
      rows={body.specialProcedures}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => texts.named(index)}
      texts={texts}
      fresh={() => FRESH}
      onChange={(rows) => onChange({ specialProcedures: [...rows] })}
    >
      {(row, change) => (
        <div className="draft-grid">
          <div className="is-half">
            <ChoiceField
              label={catalogue.draft.procedure}
              value={row.kind}
              choices={SPECIAL_PROCEDURES.map((key) => ({ key, text: matterWords.special[key] }))}
              onChange={(kind) => change(ofKind(row, kind))}
            />
          </div>
          <div className="is-half">
            <TextField
              label={fields.byLaw}
              value={row.byLaw}
              onChange={(byLaw) => change({ ...row, byLaw })}
            />
          </div>
          <div className="is-wide">
            <ParagraphField
              label={fields.explain}
              rows={1}
              value={row.explain}
              onChange={(explain) => change({ ...row, explain })}
            />
          </div>
          {!isOfArticle45(row.kind) && <StatutoryLaw row={row} change={change} />}
        </div>
      )}
    </EditedList>
  );
}

function StatutoryLaw({ row, change }: { row: Special; change: (row: Special) => void }) {
  const { fields } = useTexts().catalogue;
  return (
    <div className="is-wide">
      <TextField
        label={fields.statutoryByLaw}
        value={row.statutoryByLaw ?? ''}
        onChange={(law) => change({ ...row, statutoryByLaw: law === '' ? null : law })}
      />
    </div>
  );
}

/** A procedure of article 45 stops the limit by that article and names no other law. */
function ofKind({ statutoryByLaw, ...row }: Special, kind: Kind): Special {
  const isKept = statutoryByLaw !== undefined && !isOfArticle45(kind);
  return isKept ? { ...row, kind, statutoryByLaw } : { ...row, kind };
}
