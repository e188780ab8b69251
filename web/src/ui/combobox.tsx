import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useState } from 'react';
import type { FieldControl } from './field.tsx';
import './combobox.css';

/** One choice: a key and what stands in the list. */
export interface Choice {
  readonly key: string;
  readonly content: ReactNode;
  /** What kind it is of: neighbours of one kind stand under its name. */
  readonly group?: string;
}

interface ComboboxProps {
  readonly control: FieldControl;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly choices: readonly Choice[];
  readonly onPick: (key: string) => void;
  readonly placeholder: string;
  /** What is said when there is nothing to choose, and how many there are otherwise. */
  readonly status: string;
  /** True while the choices do not yet answer what was typed; Enter then waits for them. */
  readonly isBusy: boolean;
  readonly inputRef?: Ref<InputRef>;
  readonly autoFocus?: boolean;
  /** There are choices before anything is typed. */
  readonly opensEmpty?: boolean;
  readonly onLeave?: () => void;
}

/** A field that suggests: type, ↑↓ to move, Enter to take, Escape to close. */
export function Combobox(props: ComboboxProps) {
  const { control, query, choices } = props;
  const listId = useId();
  const choosing = useChoosing(props);
  const { isShown, chosen } = choosing;
  return (
    <div className="combobox">
      <Input
        {...control}
        ref={props.inputRef ?? null}
        autoFocus={props.autoFocus ?? false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown && choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={isShown && chosen ? `${listId}-${chosen.key}` : undefined}
        autoComplete="off"
        value={query}
        placeholder={props.placeholder}
        onChange={(event) => choosing.type(event.target.value)}
        onKeyDown={choosing.onKeyDown}
        onFocus={choosing.enter}
        onBlur={() => {
          choosing.close();
          props.onLeave?.();
        }}
      />
      <ChoiceList
        listId={listId}
        label={props.placeholder}
        choices={isShown ? choices : []}
        chosen={chosen}
        onTake={choosing.take}
      />
      <p className={isShown ? 'combobox-status' : 'visually-hidden'} role="status">
        {isShown ? props.status : ''}
      </p>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Which choice is active, and what the keys do with it. */
function useChoosing(props: ComboboxProps) {
  const { query, choices, isBusy, onQuery, onPick, opensEmpty = false } = props;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const index = Math.min(active, choices.length - 1);
  const isShown = isOpen && (query !== '' || (opensEmpty && choices.length > 0));
  const chosen = choices[index];
  const take = (key: string) => {
    setOpen(false);
    onPick(key);
  };
  const waitForChoices = usePatientEnter(isBusy, () => {
    if (choices[0]) take(choices[0].key);
  });
  const type = (typed: string) => {
    setOpen(true);
    setActive(0);
    onQuery(typed);
  };
  const enter = () => (chosen ? take(chosen.key) : waitForChoices());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(Math.max(0, Math.min(choices.length - 1, index + step)));
    }
    if (event.key === 'Enter' && isShown) {
      event.preventDefault();
      enter();
    }
    if (event.key === 'Escape') setOpen(false);
  };
  const open = () => {
    if (!opensEmpty) return;
    setActive(0);
    setOpen(true);
  };
  return { isShown, chosen, take, type, onKeyDown, enter: open, close: () => setOpen(false) };
}

function ChoiceList(props: {
  listId: string;
  label: string;
  choices: readonly Choice[];
  chosen: Choice | undefined;
  onTake: (key: string) => void;
}) {
  return (
    <div
      id={props.listId}
      role="listbox"
      aria-label={props.label}
      className="combobox-list"
      hidden={props.choices.length === 0}
    >
      {groupsOf(props.choices).map(([group, choices]) =>
        group === undefined ? (
          choices.map((one) => <Option key={one.key} one={one} {...props} />)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a list of options has no fieldset
          <div key={group} role="group" aria-label={group}>
            <p className="combobox-group" aria-hidden="true">
              {group}
            </p>
            {choices.map((one) => (
              <Option key={one.key} one={one} {...props} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

interface OptionProps {
  readonly one: Choice;
  readonly listId: string;
  readonly chosen: Choice | undefined;
  readonly onTake: (key: string) => void;
}

function Option({ one, listId, chosen, onTake }: OptionProps) {
  const isChosen = one === chosen;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled at the input that owns the list
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input (aria-activedescendant)
    <div
      ref={isChosen ? reveal : null}
      id={`${listId}-${one.key}`}
      role="option"
      aria-selected={isChosen}
      className="combobox-choice"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTake(one.key)}
    >
      {one.content}
    </div>
  );
}

/** Keeps the active choice of a long list in sight. */
function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView?.({ block: 'nearest' });
}

/** Neighbours of one group together, in their order. */
function groupsOf(choices: readonly Choice[]): (readonly [string | undefined, Choice[]])[] {
  return [...Map.groupBy(choices, ({ group }) => group)];
}

/** Remembers an Enter that came before the choices did, and acts when they are there. */
function usePatientEnter(isBusy: boolean, act: () => void): () => void {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!isWaiting || isBusy) return;
    setWaiting(false);
    act();
  });
  return () => setWaiting(isBusy);
}
