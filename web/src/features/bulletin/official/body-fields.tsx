import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { EditedList } from '../../../ui/edited-list.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { LineField, LinesField } from './official-fields.tsx';
import {
  type EditedBody,
  type EditedPart,
  type EditedTable,
  freshPart,
  freshTable,
} from './official-form.ts';

interface BodyProps {
  readonly body: EditedBody;
  /** `$`, or the place of an attachment. */
  readonly path: string;
  readonly onChange: (part: Partial<EditedBody>) => void;
}

/** Paragraphs, a table, sections and closing words. */
export function BodyFields({ body, path, onChange }: BodyProps) {
  const { fields } = useTexts().official;
  return (
    <>
      <LinesField
        label={fields.text}
        path={`${path}.text`}
        rows={4}
        value={body.text}
        onChange={(text) => onChange({ text })}
      />
      <TableFields
        table={body.table}
        path={`${path}.table`}
        onChange={(table) => onChange({ table })}
      />
      <PartList
        level={1}
        parts={body.sections}
        path={`${path}.sections`}
        onChange={(sections) => onChange({ sections })}
      />
      <LinesField
        label={fields.closing}
        path={`${path}.closing`}
        rows={1}
        value={body.closing}
        onChange={(closing) => onChange({ closing })}
      />
    </>
  );
}

interface PartListProps {
  readonly level: 1 | 2;
  readonly parts: readonly EditedPart[];
  readonly path: string;
  readonly onChange: (parts: readonly EditedPart[]) => void;
}

function PartList({ level, parts, path, onChange }: PartListProps) {
  const { official, bulletin } = useTexts();
  const { fields, lists } = official;
  return (
    <EditedList
      label={level === 1 ? fields.sections : fields.subsections}
      rows={parts}
      rowKey={({ key }) => key}
      nameOf={({ title }, index) => title || lists.part(index + 1)}
      texts={{ ...bulletin.lists, add: level === 1 ? lists.addSection : lists.addSubsection }}
      fresh={freshPart}
      onChange={onChange}
    >
      {(part, change, index) => (
        <PartFields level={level} part={part} path={`${path}[${index}]`} onChange={change} />
      )}
    </EditedList>
  );
}

interface PartProps {
  readonly level: 1 | 2;
  readonly part: EditedPart;
  readonly path: string;
  readonly onChange: (part: EditedPart) => void;
}

function PartFields({ level, part, path, onChange }: PartProps) {
  const { fields } = useTexts().official;
  const set = (changed: Partial<EditedPart>) => onChange({ ...part, ...changed });
  return (
    <div className={`official-part section-${level}`}>
      <LineField
        label={level === 1 ? fields.sectionTitle : fields.subsectionTitle}
        path={`${path}.title`}
        value={part.title}
        onChange={(title) => set({ title })}
      />
      <TickField label={fields.runIn} isTicked={part.runIn} onChange={(runIn) => set({ runIn })} />
      <LinesField
        label={fields.sectionText}
        path={`${path}.text`}
        value={part.text}
        onChange={(text) => set({ text })}
      />
      <LinesField
        label={fields.items}
        path={`${path}.items`}
        value={part.items}
        onChange={(items) => set({ items })}
      />
      <TableFields table={part.table} path={`${path}.table`} onChange={(table) => set({ table })} />
      {level === 1 && (
        <PartList
          level={2}
          parts={part.sections}
          path={`${path}.sections`}
          onChange={(sections) => set({ sections })}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly table: EditedTable | undefined;
  readonly path: string;
  readonly onChange: (table: EditedTable | undefined) => void;
}

/** A table, or the way to one. */
function TableFields({ table, path, onChange }: TableProps) {
  const { fields, lists } = useTexts().official;
  if (table === undefined) {
    return (
      <Button size="small" className="official-add" onClick={() => onChange(freshTable())}>
        {lists.addTable}
      </Button>
    );
  }
  return (
    <fieldset className="official-part">
      <legend>{fields.table}</legend>
      <LineField
        label={fields.tableTitle}
        path={`${path}.title`}
        value={table.title}
        onChange={(title) => onChange({ ...table, title })}
      />
      <LinesField
        label={fields.cells}
        path={path}
        rows={4}
        value={table.cells}
        onChange={(cells) => onChange({ ...table, cells })}
      />
      <TickField
        label={fields.across}
        isTicked={table.across}
        onChange={(across) => onChange({ ...table, across })}
      />
      <Button size="small" className="official-add" onClick={() => onChange(undefined)}>
        {lists.removeTable}
      </Button>
    </fieldset>
  );
}
