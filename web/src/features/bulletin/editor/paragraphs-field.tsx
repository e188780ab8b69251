import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { moved, RowButtons, replaced } from '../../../ui/edited-list.tsx';
import { type EditedText, hasFacts } from './edited-file.ts';
import { FileDay, FileParagraph, FileText } from './faulty-fields.tsx';
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
            <Words
              kind={kind}
              name={name}
              path={`${props.path}[${index}]`}
              place={index + 1}
              row={row}
              onChange={(next) => onChange(replaced(rows, index, next))}
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

/** The text of a paragraph or item; of an item also what is known of it. */
function Words(props: {
  kind: 'text' | 'items';
  name: string;
  path: string;
  place: number;
  row: EditedText;
  onChange: (row: EditedText) => void;
}) {
  const { kind, name, path, row, onChange } = props;
  return (
    <div>
      <FileParagraph
        label={name}
        isLabelHidden
        path={hasFacts(row) ? `${path}.text` : path}
        value={row.text}
        onChange={(text) => onChange({ ...row, text })}
      />
      {kind === 'items' && (
        <FactsOfItem place={props.place} path={path} row={row} onChange={onChange} />
      )}
    </div>
  );
}

/** When it happened and which case it tells of, with the way to it for who may read it; neither is printed. */
function FactsOfItem(props: {
  place: number;
  path: string;
  row: EditedText;
  onChange: (row: EditedText) => void;
}) {
  const { lists } = useTexts().bulletin;
  const { place, path, row, onChange } = props;
  const { caseNo = '', happenedOn = '' } = row;
  return (
    <div className="facts-of-item">
      <FileDay
        label={lists.dayOf(place)}
        path={`${path}.happenedOn`}
        value={happenedOn}
        onChange={(day) => onChange({ ...row, happenedOn: day })}
      />
      <FileText
        label={lists.caseOf(place)}
        path={`${path}.caseNo`}
        value={caseNo}
        onChange={(number) => onChange({ ...row, caseNo: number })}
      />
      {caseNo.trim() !== '' && (
        <Link to={paths.numberedCase.to(caseNo.trim())}>{lists.openCase(caseNo.trim())}</Link>
      )}
    </div>
  );
}
