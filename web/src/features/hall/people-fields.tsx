import { STAFF_MAX } from '@banshi/contract/hall-inspection';
import { ChoiceField, TickField } from '../../ui/plain-field.tsx';
import { useWindowsAndStaff } from './use-hall.ts';

/** Window and staff as they are chosen; no window is empty. */
export interface ChosenPeople {
  readonly windowId: string;
  readonly staffIds: readonly string[];
}

export const NOBODY: ChosenPeople = { windowId: '', staffIds: [] };

/** The same as an operation takes them. */
export function peopleOf({ windowId, staffIds }: ChosenPeople) {
  return { windowId: windowId === '' ? null : Number(windowId), staffIds: [...staffIds] };
}

interface Props {
  readonly organisationId: string;
  readonly chosen: ChosenPeople;
  readonly onChange: (part: Partial<ChosenPeople>) => void;
}

/** Which of the windows that serve a body. */
export function WindowField({
  texts,
  organisationId,
  chosen,
  onChange,
}: Props & { readonly texts: { readonly window: string; readonly anyWindow: string } }) {
  const { windows } = useWindowsAndStaff(organisationId);
  return (
    <ChoiceField
      label={texts.window}
      value={chosen.windowId}
      choices={[
        { key: '', text: texts.anyWindow },
        ...windows.map(({ windowId, number, name }) => ({
          ...{ key: String(windowId), text: `${number} ${name}` },
        })),
      ]}
      onChange={(windowId) => onChange({ windowId })}
    />
  );
}

/** Who of the staff of a body; nothing where it has none. */
export function StaffTicks({
  label,
  organisationId,
  chosen: { staffIds },
  onChange,
}: Props & { readonly label: string }) {
  const { staff } = useWindowsAndStaff(organisationId);
  if (staff.length === 0) return null;
  const tick = (staffId: string, isTicked: boolean) => {
    const others = staffIds.filter((one) => one !== staffId);
    if (!isTicked) onChange({ staffIds: others });
    else if (others.length < STAFF_MAX) onChange({ staffIds: [...others, staffId] });
  };
  return (
    <fieldset className="hall-ticks">
      <legend>{label}</legend>
      {staff.map(({ staffId, name }) => (
        <TickField
          key={staffId}
          label={name}
          isTicked={staffIds.includes(staffId)}
          onChange={(isTicked) => tick(staffId, isTicked)}
        />
      ))}
    </fieldset>
  );
}
