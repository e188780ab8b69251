import { useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import { DISTRIBUTION_KINDS, type DistributionKind, editedText } from './edited-file.ts';
import { FileNumber, FileText } from './faulty-fields.tsx';
import type { HeadProps } from './head-fields.tsx';

/** Whom the issue is reported, sent and issued to, and how many copies are printed. */
export function FootFields({ edited, onChange }: HeadProps) {
  const { fields, outline } = useTexts().bulletin;
  return (
    <section
      id="$.distribution"
      tabIndex={-1}
      className="sheet-part foot-fields"
      aria-label={outline.foot}
    >
      {DISTRIBUTION_KINDS.map((kind) => (
        <Names key={kind} kind={kind} edited={edited} onChange={onChange} />
      ))}
      <div className="copies-field">
        <FileNumber
          label={fields.copies}
          path="$.copies"
          value={edited.copies}
          onChange={(copies) => onChange({ copies })}
        />
      </div>
    </section>
  );
}

function Names({ kind, edited, onChange }: HeadProps & { kind: DistributionKind }) {
  const { fields, lists } = useTexts().bulletin;
  const { distribution } = edited;
  return (
    <div className="names-field">
      <h3>{fields[kind]}</h3>
      <EditedList
        label={fields[kind]}
        rows={distribution[kind]}
        rowKey={({ key }) => key}
        nameOf={({ text }, index) => text || lists.name(index + 1)}
        texts={{ ...lists, add: lists.addName }}
        fresh={() => editedText()}
        onChange={(rows) => onChange({ distribution: { ...distribution, [kind]: rows } })}
      >
        {(row, change, index) => (
          <FileText
            label={`${fields[kind]} ${lists.name(index + 1)}`}
            isLabelHidden
            path={`$.distribution.${kind}[${index}]`}
            value={row.text}
            onChange={(text) => change({ ...row, text })}
          />
        )}
      </EditedList>
    </div>
  );
}
