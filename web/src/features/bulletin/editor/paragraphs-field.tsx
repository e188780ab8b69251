import { useTexts } from '../../../text/language.tsx';
import { moved, RowButtons, replaced } from '../../../ui/edited-list.tsx';
import type { EditedText } from './edited-file.ts';
import { FileParagraph } from './faulty-fields.tsx';
import { itemNumbers } from './outline-numbers.ts';

/** Paragraphs of a section, or its items with their numbers as printed. */
export function ParagraphsField(props: {
  kind: 'text' | 'items';
  path: string;
  rows: readonly EditedText[];
  onChange: (rows: readonly EditedText[]) => void;
}) {
  const { fields, lists } = useTexts().bulletin;
  const { kind, rows, onChange } = props;
  const numbers = itemNumbers(rows);
  if (rows.length === 0) return null;
  return (
    <ol className="paragraphs" aria-label={fields[kind]}>
      {rows.map((row, index) => {
        const number = kind === 'items' ? (numbers.get(row.key) ?? '') : '';
        const name = kind === 'items' ? lists.item(number) : lists.paragraph(index + 1);
        return (
          <li key={row.key} className="paragraph">
            <span className="section-number">{number}</span>
            <FileParagraph
              label={name}
              isLabelHidden
              path={`${props.path}[${index}]`}
              value={row.text}
              onChange={(text) => onChange(replaced(rows, index, { ...row, text }))}
            />
            <RowButtons
              name={name}
              texts={lists}
              onUp={index > 0 ? () => onChange(moved(rows, index, -1)) : undefined}
              onDown={index < rows.length - 1 ? () => onChange(moved(rows, index, 1)) : undefined}
              onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          </li>
        );
      })}
    </ol>
  );
}
