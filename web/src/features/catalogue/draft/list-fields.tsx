import type { FeeSpec, LegalBasis } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { EditedList, type ListTexts } from '../../../ui/edited-list.tsx';
import { ParagraphField, TextField } from '../../../ui/plain-field.tsx';
import type { PartProps } from './part-props.ts';

type Listed =
  | 'acceptConditions'
  | 'materials'
  | 'fees'
  | 'byLaw'
  | 'consultation'
  | 'complaint'
  | 'flow'
  | 'specialProcedures'
  | 'reviewChain';

/** What the buttons of a list of `what` are called. */
export function useListTexts(
  what: Listed,
): ListTexts & { one: string; named: (place: number) => string } {
  const { lists, one, numbered } = useTexts().catalogue.draft;
  return {
    ...lists,
    add: lists.add(one[what]),
    one: one[what],
    named: (place) => numbered(one[what], place + 1),
  };
}

/** A list of plain texts. */
export function TextsField({
  name,
  body,
  onChange,
}: PartProps & { name: 'acceptConditions' | 'consultation' | 'complaint' | 'flow' }) {
  const { fields } = useTexts().catalogue;
  const texts = useListTexts(name);
  return (
    <EditedList
      label={fields[name]}
      rows={body[name]}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => texts.named(index)}
      texts={texts}
      fresh={() => ''}
      onChange={(rows) => onChange({ [name]: [...rows] })}
    >
      {(row, change, index) => (
        <ParagraphField
          label={texts.named(index)}
          isLabelHidden
          rows={1}
          value={row}
          onChange={change}
        />
      )}
    </EditedList>
  );
}

const FRESH_BASIS: LegalBasis = { law: '', article: '', text: '' };

/** The law, its article and its wording. */
export function LegalBasisField({ body, onChange }: PartProps) {
  const { fields, sections } = useTexts().catalogue;
  const texts = useListTexts('byLaw');
  return (
    <EditedList
      label={sections.basis}
      rows={body.byLaw}
      rowKey={(_, index) => String(index)}
      nameOf={(row, index) => row.law || texts.named(index)}
      texts={texts}
      fresh={() => FRESH_BASIS}
      onChange={(rows) => onChange({ byLaw: [...rows] })}
    >
      {(row, change) => (
        <div className="draft-grid">
          <div className="is-half">
            <TextField
              label={fields.law}
              value={row.law}
              onChange={(law) => change({ ...row, law })}
            />
          </div>
          <div className="is-half">
            <TextField
              label={fields.article}
              value={row.article}
              onChange={(article) => change({ ...row, article })}
            />
          </div>
          <div className="is-wide">
            <ParagraphField
              label={fields.text}
              value={row.text}
              onChange={(text) => change({ ...row, text })}
            />
          </div>
        </div>
      )}
    </EditedList>
  );
}

const FRESH_FEE: FeeSpec = { name: '', standard: '', byLaw: '', reduction: null };
const FEE_TEXTS = ['name', 'standard', 'byLaw'] as const;

/** What it costs and why it may. */
export function FeesField({ body, onChange }: PartProps) {
  const { fields, sections } = useTexts().catalogue;
  const texts = useListTexts('fees');
  return (
    <EditedList
      label={sections.fees}
      rows={body.fees}
      rowKey={(_, index) => String(index)}
      nameOf={(row, index) => row.name || texts.named(index)}
      texts={texts}
      fresh={() => FRESH_FEE}
      onChange={(rows) => onChange({ fees: [...rows] })}
    >
      {(row, change) => (
        <div className="draft-grid">
          {FEE_TEXTS.map((name) => (
            <TextField
              key={name}
              label={fields[name]}
              value={row[name]}
              onChange={(text) => change({ ...row, [name]: text })}
            />
          ))}
          <TextField
            label={fields.reduction}
            value={row.reduction ?? ''}
            onChange={(text) => change({ ...row, reduction: text === '' ? null : text })}
          />
        </div>
      )}
    </EditedList>
  );
}
