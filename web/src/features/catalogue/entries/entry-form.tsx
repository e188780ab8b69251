import type { ReplyOf } from '@banshi/contract/endpoint';
import {
  ENTRY_EXEMPTIONS,
  ENTRY_STATES,
  type EntryExemption,
  type EntryState,
  WINDOW_MODES,
  type WindowMode,
} from '@banshi/contract/entry-words';
import type { getHallEntry } from '@banshi/contract/hall-entries';
import { useState } from 'react';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { useKeepEntry } from './use-hall-entries.ts';

type Entry = ReplyOf<typeof getHallEntry>;

const NONE = '';

interface Typed {
  readonly state: EntryState;
  readonly from: string;
  readonly windowId: string;
  readonly mode: WindowMode | typeof NONE;
  readonly exemption: EntryExemption | typeof NONE;
  readonly note: string;
}

/** Notes how a matter stands from a day on: at which window, or why it need not enter. */
export function EntryForm({ entry }: { entry: Entry }) {
  const { form } = useTexts().hallEntries;
  const today = useFormats().now().slice(0, 10);
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ state: 'ENTERED', from: today, windowId: NONE, mode: NONE, exemption: NONE, note: NONE },
  }));
  const record = useKeepEntry(entry.matterId);
  return (
    <RecordForm
      {...{ texts: form, record }}
      isComplete={isWhole(typed)}
      onSend={() => record.mutate(bodyOf(typed, entry.version))}
    >
      <div className="record-grid">
        <Fields
          {...{ entry, typed }}
          onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
      </div>
    </RecordForm>
  );
}

function isWhole({ state, from, windowId, mode, exemption }: Typed): boolean {
  if (!isCalendarDay(from)) return false;
  if (state === 'ENTERED') return windowId !== NONE && mode !== NONE;
  return state === 'OUTSIDE' || exemption !== NONE;
}

function bodyOf({ state, from, windowId, mode, exemption, note }: Typed, version: number) {
  const isEntered = state === 'ENTERED';
  return {
    ...{ version, from, state },
    exemption: state === 'EXEMPT' && exemption !== NONE ? exemption : null,
    windowId: isEntered && windowId !== NONE ? Number(windowId) : null,
    mode: isEntered && mode !== NONE ? mode : null,
    note: note.trim() === '' ? null : note.trim(),
  };
}

interface FieldsProps {
  readonly entry: Entry;
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
}

function Fields({ entry, typed, onChange }: FieldsProps) {
  const { hallEntries, hallEntryWords: words } = useTexts();
  const { form } = hallEntries;
  return (
    <>
      <ChoiceField
        label={form.state}
        value={typed.state}
        choices={ENTRY_STATES.map((key) => ({ key, text: words.state[key] }))}
        onChange={(state) => onChange({ state })}
      />
      <DayField label={form.from} value={typed.from} onChange={(from) => onChange({ from })} />
      {typed.state === 'ENTERED' && <WhereFields {...{ entry, typed, onChange }} />}
      {typed.state === 'EXEMPT' && (
        <ChoiceField
          label={form.exemption}
          value={typed.exemption}
          choices={[
            { key: NONE, text: form.choose },
            ...ENTRY_EXEMPTIONS.map((key) => ({ key, text: words.exemption[key] })),
          ]}
          onChange={(exemption) => onChange({ exemption })}
        />
      )}
      <TextField
        label={form.note}
        value={typed.note}
        maxLength={200}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

function WhereFields({ entry, typed, onChange }: FieldsProps) {
  const { hallEntries, hallEntryWords: words } = useTexts();
  const { form, windowOf } = hallEntries;
  return (
    <>
      <ChoiceField
        label={form.window}
        value={typed.windowId}
        choices={[
          { key: NONE, text: form.choose },
          ...entry.windows.map(({ windowId, number, name }) => ({
            ...{ key: String(windowId), text: windowOf(number, name) },
          })),
        ]}
        onChange={(windowId) => onChange({ windowId })}
      />
      <ChoiceField
        label={form.mode}
        value={typed.mode}
        choices={[
          { key: NONE, text: form.choose },
          ...WINDOW_MODES.map((key) => ({ key, text: words.mode[key] })),
        ]}
        onChange={(mode) => onChange({ mode })}
      />
    </>
  );
}
