import type { InputRef } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../text/language.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { type Found, useFound } from './use-found.tsx';
import './search.css';

const RECENT_MAX = 5;

/**
 * The one search of the workbench (`/` or Ctrl+K): anything by number, name, pinyin or the end of an ID number. What was
 * opened from it last is offered again until the person signs out; it is kept nowhere else.
 */
export function TopSearch({ mayReadCases }: { mayReadCases: boolean }) {
  const { search: texts } = useTexts();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<readonly Found[]>([]);
  const { found, status, isBusy } = useFound(typed, mayReadCases);
  useShortcuts({ search: () => input.current?.focus() });
  const recent = opened.map((one) => ({ ...one, group: texts.groups.recent }));
  const choices = typed.trim() === '' ? recent : found;
  const open = (key: string) => {
    const one = choices.find((each) => each.key === key);
    if (!one) return;
    setOpened([one, ...opened.filter((each) => each.key !== key)].slice(0, RECENT_MAX));
    setTyped('');
    // The keys are for the page that opens, and not for the search any more.
    input.current?.blur();
    void navigate(one.to);
  };
  return (
    <search className="top-search">
      <label className="visually-hidden" htmlFor={id}>
        {texts.label}
      </label>
      <Combobox
        control={{ id, 'aria-invalid': false, 'aria-describedby': undefined }}
        inputRef={input}
        query={typed}
        onQuery={setTyped}
        choices={choices}
        onPick={open}
        placeholder={`${mayReadCases ? texts.placeholder : texts.placeholderOfNames}　${texts.hint}`}
        status={typed.trim() === '' ? '' : status}
        isBusy={isBusy}
        opensEmpty
      />
    </search>
  );
}
