import type { PolicyDetail } from '@banshi/contract/policies';
import { Button } from 'antd';
import { useState } from 'react';
import { useMatterSearch } from '../../frame/use-matter-search.ts';
import { useTexts } from '../../text/language.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';

interface Named {
  readonly taskCode: string;
  readonly name: string;
}

/** The matters on which an effect acts, found by name, initials or code. */
export function MattersField(props: {
  codes: readonly string[];
  known: PolicyDetail['matters'];
  onChange: (codes: readonly string[]) => void;
}) {
  const { policies } = useTexts();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<readonly Named[]>([]);
  const search = useMatterSearch(typed.trim());
  const nameOf = (code: string) =>
    [...picked, ...props.known].find(({ taskCode }) => taskCode === code)?.name ?? code;
  const pick = (taskCode: string) => {
    setPicked([...picked, ...search.matters.filter((one) => one.taskCode === taskCode)]);
    setTyped('');
    props.onChange([...new Set([...props.codes, taskCode])]);
  };
  return (
    <div>
      <Field label={policies.fields.matters}>
        {(control) => (
          <Combobox
            control={control}
            query={typed}
            onQuery={setTyped}
            isBusy={search.isBusy}
            choices={search.matters.map(({ taskCode, name }) => ({ key: taskCode, content: name }))}
            onPick={pick}
            placeholder={policies.fields.addMatter}
            status={policies.matterStatus(search.matters.length)}
          />
        )}
      </Field>
      <ul className="policy-picked" aria-label={policies.fields.matters}>
        {props.codes.map((code) => (
          <li key={code}>
            {nameOf(code)}{' '}
            <Button
              size="small"
              onClick={() => props.onChange(props.codes.filter((one) => one !== code))}
            >
              {policies.removeMatter(nameOf(code))}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
