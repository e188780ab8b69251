import { DayField } from '../../ui/day-field.tsx';
import { EditedList, type ListTexts } from '../../ui/edited-list.tsx';
import { TextField } from '../../ui/plain-field.tsx';
import type { TypedRequirement } from './typed-visit.ts';

/** The tasks that an entry gives, as they are typed. */
export function TaskFields({
  texts,
  tasks,
  onChange,
}: {
  texts: {
    readonly label: string;
    readonly text: (no: number) => string;
    readonly owner: (no: number) => string;
    readonly dueOn: (no: number) => string;
    readonly list: ListTexts;
  };
  tasks: readonly TypedRequirement[];
  onChange: (tasks: readonly TypedRequirement[]) => void;
}) {
  return (
    <EditedList<TypedRequirement>
      label={texts.label}
      rows={tasks}
      rowKey={(_, index) => String(index)}
      nameOf={(_, index) => texts.text(index + 1)}
      texts={texts.list}
      onChange={onChange}
      fresh={() => ({ text: '', owner: '', dueOn: '' })}
    >
      {(row, change, index) => (
        <div className="record-grid">
          <TextField
            label={texts.text(index + 1)}
            value={row.text}
            maxLength={200}
            onChange={(text) => change({ ...row, text })}
          />
          <TextField
            label={texts.owner(index + 1)}
            value={row.owner}
            maxLength={100}
            onChange={(owner) => change({ ...row, owner })}
          />
          <DayField
            label={texts.dueOn(index + 1)}
            value={row.dueOn}
            onChange={(dueOn) => change({ ...row, dueOn })}
          />
        </div>
      )}
    </EditedList>
  );
}
