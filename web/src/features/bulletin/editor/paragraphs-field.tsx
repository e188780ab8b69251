import { PRAISE_PATTERN } from '@banshi/contract/proof-words';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { replaced } from '../../../ui/edited-list.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { DragHandle, useDropBeside } from './drag-and-drop.tsx';
import { type EditedText, EVALUATION_NUMBERS, hasFacts } from './edited-file.ts';
import { FileDay, FileNumber, FileParagraph, FileText } from './faulty-fields.tsx';
import { itemNumbers } from './outline-numbers.ts';
import { pieceKeys } from './piece-keys.ts';
import type { Spot } from './rearranged.ts';
import { RowTools } from './row-tools.tsx';
import { useRearranging } from './use-rearranging.ts';

/** Paragraphs of a section, or its items with their numbers as printed. */
export function ParagraphsField(props: {
  kind: 'text' | 'items';
  holder: string;
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
          <Row
            key={row.key}
            {...{ kind, name, number, row }}
            path={`${props.path}[${index}]`}
            spot={{ holder: props.holder, at: index }}
            onChange={(next) => onChange(replaced(rows, index, next))}
          />
        );
      })}
    </ol>
  );
}

interface RowProps {
  readonly kind: 'text' | 'items';
  readonly name: string;
  readonly number: string;
  readonly path: string;
  readonly row: EditedText;
  readonly spot: Spot;
  readonly onChange: (row: EditedText) => void;
}

/** One paragraph or item with its number, and how it is moved, cut and joined. */
function Row(props: RowProps) {
  const { kind, name, number, row, spot } = props;
  const piece = { kind, key: row.key };
  const keys = pieceKeys(piece, useRearranging());
  const { className, ...drop } = useDropBeside(kind, spot);
  return (
    <li className={`paragraph ${className}`} data-piece={row.key} onKeyDown={keys} {...drop}>
      <span className="section-number">
        <DragHandle piece={piece} />
        {number}
      </span>
      <Words
        {...{ kind, name, row }}
        path={props.path}
        place={spot.at + 1}
        onChange={props.onChange}
      />
      <RowTools row={piece} name={name} isFirst={spot.at === 0} />
    </li>
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

/** When it happened, which case it tells of, and whether it stands as it was handed in; none of it is printed. */
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
      {row.policy && (
        <Link to={paths.policy.to(row.policy.policyId)}>{lists.openPolicy(row.policy.docNo)}</Link>
      )}
      <TickField
        label={lists.asWrittenOf(place)}
        isTicked={row.asWritten ?? false}
        onChange={(asWritten) => onChange({ ...row, asWritten })}
      />
      <EvaluationOfItem {...props} />
    </div>
  );
}

const PRAISE = new RegExp(PRAISE_PATTERN, 'u');

/** The forms of evaluation that carry praise by all; asked for where an item praises so, or has them. */
function EvaluationOfItem(props: {
  place: number;
  path: string;
  row: EditedText;
  onChange: (row: EditedText) => void;
}) {
  const { evaluation: texts } = useTexts().bulletin.lists;
  const { place, path, row, onChange } = props;
  const { evaluation = {} } = row;
  if (!PRAISE.test(row.text) && row.evaluation === undefined) return null;
  return EVALUATION_NUMBERS.map((name) => (
    <FileNumber
      key={name}
      label={texts[name](place)}
      path={`${path}.evaluation.${name}`}
      min={name === 'givenOut' ? 1 : 0}
      value={evaluation[name]}
      onChange={(value) => onChange({ ...row, evaluation: withNumber(evaluation, name, value) })}
    />
  ));
}

type Evaluation = NonNullable<EditedText['evaluation']>;

function withNumber(
  evaluation: Evaluation,
  name: keyof Evaluation,
  value: number | undefined,
): Evaluation {
  const { [name]: _, ...others } = evaluation;
  return value === undefined ? others : { ...others, [name]: value };
}
