import { listMatters } from '@banshi/contract/catalogue';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import '../../frame/files/files.css';

/** A matter that is chosen. */
export interface ChosenMatter {
  readonly matterId: number;
  readonly name: string;
}

const TYPING_PAUSE_MS = 100;
const CHOICES_MAX = 12;
const CHOSEN_MAX = 10;

/** Matters of the catalogue, looked up by name, pinyin or code. */
export function MattersField({
  chosen,
  onChange,
}: {
  chosen: readonly ChosenMatter[];
  onChange: (chosen: readonly ChosenMatter[]) => void;
}) {
  const { fields } = useTexts().hall.trainings;
  const [typed, setTyped] = useState('');
  const { matters, isBusy, status } = useMatters(typed.trim());
  const pick = (key: string) => {
    const found = matters.find(({ matterId }) => String(matterId) === key);
    setTyped('');
    if (!found || chosen.some(({ matterId }) => matterId === found.matterId)) return;
    onChange([...chosen, { matterId: found.matterId, name: found.name }].slice(0, CHOSEN_MAX));
  };
  return (
    <div>
      <Field label={fields.matter}>
        {(control) => (
          <Combobox
            {...{ control, isBusy, status, onQuery: setTyped, onPick: pick }}
            query={typed}
            placeholder={fields.matterPlaceholder}
            choices={matters.map(({ matterId, name, department }) => ({
              key: String(matterId),
              content: `${name} · ${department.shortName}`,
            }))}
          />
        )}
      </Field>
      {chosen.length > 0 && <Chosen chosen={chosen} onChange={onChange} />}
    </div>
  );
}

function Chosen({
  chosen,
  onChange,
}: {
  chosen: readonly ChosenMatter[];
  onChange: (chosen: readonly ChosenMatter[]) => void;
}) {
  const { fields } = useTexts().hall.trainings;
  return (
    <ul className="file-list">
      {chosen.map(({ matterId, name }) => (
        <li key={matterId}>
          {name}{' '}
          <button
            type="button"
            className="plain-button remove-file"
            aria-label={fields.matterRemove(name)}
            onClick={() => onChange(chosen.filter((one) => one.matterId !== matterId))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

const ANY = {
  ...{ state: undefined, onApplication: undefined, trait: undefined, departmentId: undefined },
  ...{ type: undefined, bucket: undefined, after: undefined },
};

function useMatters(typed: string) {
  const { hall, states } = useTexts();
  const text = useSettled(typed, TYPING_PAUSE_MS);
  const { data, isFetching } = useQuery({
    queryKey: ['matters', 'any', text],
    queryFn: ({ signal }) =>
      call(listMatters, { query: { ...ANY, text, limit: CHOICES_MAX }, signal }),
    enabled: text !== '',
  });
  const isBusy = typed !== text || isFetching;
  const matters = isBusy || text === '' ? [] : (data?.matters ?? []);
  const { matterNone, matterSome } = hall.trainings.fields;
  const told = matters.length === 0 ? matterNone : matterSome(matters.length);
  return { matters, isBusy, status: isBusy ? states.loading : told };
}
