import { listMatters } from '@banshi/contract/catalogue';
import type { QueueClasses } from '@banshi/contract/queue-classes';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { OPEN_MATTERS, useMatterSearch } from '../../frame/use-matter-search.ts';
import { useTexts } from '../../text/language.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';

/** A matter of a queue. */
export interface PickedMatter {
  readonly matterId: number;
  readonly name: string;
}

interface ClassMattersProps {
  readonly bodies: QueueClasses['bodies'];
  readonly picked: readonly PickedMatter[];
  readonly onChange: (picked: readonly PickedMatter[]) => void;
}

/** The matters of a queue: found one by one, or all of a department. */
export function ClassMatters({ bodies, picked, onChange }: ClassMattersProps) {
  const { form } = useTexts().queue.classes;
  const add = (more: readonly PickedMatter[]) => {
    const byId = new Map([...picked, ...more].map((one) => [one.matterId, one]));
    onChange([...byId.values()]);
  };
  return (
    <>
      <OneMatter onPick={add} />
      <AllOfDepartment bodies={bodies} onPick={add} />
      {picked.length > 0 && (
        <ul className="queue-matters" aria-label={form.matters}>
          {picked.map(({ matterId, name }) => (
            <li key={matterId}>
              <span>{name}</span>
              <Button
                size="small"
                aria-label={form.remove(name)}
                onClick={() => onChange(picked.filter((one) => one.matterId !== matterId))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface Picking {
  readonly onPick: (more: readonly PickedMatter[]) => void;
}

function OneMatter({ onPick }: Picking) {
  const { form } = useTexts().queue.classes;
  const [typed, setTyped] = useState('');
  const search = useMatterSearch(typed.trim());
  const pick = (key: string) => {
    onPick(search.matters.filter(({ matterId }) => String(matterId) === key));
    setTyped('');
  };
  return (
    <Field label={form.matters}>
      {(control) => (
        <Combobox
          control={control}
          query={typed}
          onQuery={setTyped}
          isBusy={search.isBusy}
          choices={search.matters.map(({ matterId, name }) => ({
            key: String(matterId),
            content: name,
          }))}
          onPick={pick}
          placeholder={form.addMatter}
          status={form.status(search.matters.length)}
        />
      )}
    </Field>
  );
}

const PAGE_ROWS = 200;

async function mattersOf(departmentId: number): Promise<PickedMatter[]> {
  const found: PickedMatter[] = [];
  let after: number | undefined;
  do {
    const query = { ...OPEN_MATTERS, text: undefined, departmentId, after, limit: PAGE_ROWS };
    const page = await call(listMatters, { query });
    found.push(...page.matters.map(({ matterId, name }) => ({ matterId, name })));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

function AllOfDepartment({ bodies, onPick }: Picking & Pick<ClassMattersProps, 'bodies'>) {
  const { form } = useTexts().queue.classes;
  const [chosen, choose] = useState(String(bodies[0]?.organisationId ?? ''));
  const all = useMutation({ mutationFn: mattersOf, onSuccess: onPick });
  return (
    <div className="queue-transfer">
      <ChoiceField
        label={form.department}
        value={chosen}
        choices={bodies.map((one) => ({ key: String(one.organisationId), text: one.shortName }))}
        onChange={choose}
      />
      <Button loading={all.isPending} onClick={() => all.mutate(Number(chosen))}>
        {form.addAll}
      </Button>
      <ProblemNote error={all.error} />
    </div>
  );
}
