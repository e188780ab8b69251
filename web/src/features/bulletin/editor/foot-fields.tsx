import { useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import {
  DISTRIBUTION_KINDS,
  type DistributionKind,
  type EditedText,
  editedText,
} from './edited-file.ts';
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
        <CopiesGiven edited={edited} />
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
          <Recipient
            name={`${fields[kind]} ${lists.name(index + 1)}`}
            path={`$.distribution.${kind}[${index}]`}
            row={row}
            onChange={change}
          />
        )}
      </EditedList>
    </div>
  );
}

function Recipient(props: {
  name: string;
  path: string;
  row: EditedText;
  onChange: (row: EditedText) => void;
}) {
  const { copiesOf } = useTexts().bulletinDistribution;
  const { name, path, row, onChange } = props;
  return (
    <div className="recipient-row">
      <FileText
        label={name}
        isLabelHidden
        path={row.copies === undefined ? path : `${path}.text`}
        value={row.text}
        onChange={(text) => onChange({ ...row, text })}
      />
      <FileNumber
        label={copiesOf(row.text || name)}
        isLabelHidden
        path={`${path}.copies`}
        min={0}
        value={row.copies}
        onChange={(copies) => onChange({ ...row, copies })}
      />
    </div>
  );
}

/** How many of the copies go out, where any recipient says so. */
function CopiesGiven({ edited: { distribution, copies } }: Pick<HeadProps, 'edited'>) {
  const { given, givenOnly } = useTexts().bulletinDistribution;
  const each = DISTRIBUTION_KINDS.flatMap((kind) => distribution[kind]).flatMap(
    (one) => one.copies ?? [],
  );
  if (each.length === 0) return null;
  const sum = each.reduce((before, one) => before + one, 0);
  return (
    <p className="faint" role="status">
      {copies === undefined ? givenOnly(sum) : given(sum, copies)}
    </p>
  );
}
