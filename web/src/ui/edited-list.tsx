import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import './edited-list.css';

/** What the buttons of a list are called; `name` says which row. */
export interface ListTexts {
  readonly add: string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly remove: (name: string) => string;
}

interface EditedListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string;
  readonly nameOf: (row: Row, index: number) => string;
  readonly texts: ListTexts;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly fresh: () => Row;
  readonly children: (row: Row, change: (row: Row) => void, index: number) => ReactNode;
}

/** Rows that can be added, moved and removed, each with its fields. */
export function EditedList<Row>(props: EditedListProps<Row>) {
  const { rows, onChange } = props;
  return (
    <div className="edited-list">
      <ol aria-label={props.label}>
        {rows.map((row, index) => (
          <li key={props.rowKey(row, index)} className="edited-row">
            <div className="edited-fields">
              {props.children(row, (next) => onChange(replaced(rows, index, next)), index)}
            </div>
            <RowButtons
              name={props.nameOf(row, index)}
              texts={props.texts}
              onUp={index > 0 ? () => onChange(moved(rows, index, -1)) : undefined}
              onDown={index < rows.length - 1 ? () => onChange(moved(rows, index, 1)) : undefined}
              onRemove={() => onChange(rows.filter((_, each) => each !== index))}
            />
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => onChange([...rows, props.fresh()])}>
        {props.texts.add}
      </Button>
    </div>
  );
}

/** Moves a row up or down, or takes it away. */
export function RowButtons(props: {
  name: string;
  texts: Pick<ListTexts, 'up' | 'down' | 'remove'>;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}) {
  const { name, texts } = props;
  return (
    <div className="row-buttons">
      <IconButton label={texts.up(name)} icon={<ArrowUpOutlined />} onClick={props.onUp} />
      <IconButton label={texts.down(name)} icon={<ArrowDownOutlined />} onClick={props.onDown} />
      <IconButton label={texts.remove(name)} icon={<DeleteOutlined />} onClick={props.onRemove} />
    </div>
  );
}

/** A small button that only shows a picture; without `onClick` it cannot be used now. */
export function IconButton(props: {
  label: string;
  icon: ReactNode;
  onClick: ((event: MouseEvent<HTMLElement>) => void) | undefined;
}) {
  return (
    <Button
      type="text"
      size="small"
      aria-label={props.label}
      title={props.label}
      icon={props.icon}
      disabled={props.onClick === undefined}
      onClick={props.onClick ?? (() => undefined)}
    />
  );
}

/** `rows` with the one at `index` exchanged. */
export function replaced<Row>(rows: readonly Row[], index: number, next: Row): readonly Row[] {
  return rows.map((row, each) => (each === index ? next : row));
}

/** `rows` with the one at `index` moved by `step` places. */
export function moved<Row>(rows: readonly Row[], index: number, step: number): readonly Row[] {
  const rest = rows.filter((_, each) => each !== index);
  const row = rows[index];
  return row === undefined ? rows : rest.toSpliced(index + step, 0, row);
}
