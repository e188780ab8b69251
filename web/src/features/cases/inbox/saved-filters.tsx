import { CASE_STATUSES } from '@banshi/contract/case-words';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { Inbox, InboxFilter } from './use-inbox.ts';
import { isSame, useSavedFilters } from './use-saved-filters.ts';

interface Props {
  readonly filter: InboxFilter;
  /** How many open cases each of them holds. */
  readonly counts: Inbox['saved'] | undefined;
  readonly onChange: (next: InboxFilter) => void;
}

/** The parts of the inbox that one comes back to, and the way to save the one on screen. */
export function SavedFilters({ filter, counts, onChange }: Props) {
  const { filters: texts } = useTexts();
  const { saved, save, add, remove } = useSavedFilters();
  const countOf = (name: string) => counts?.find((one) => one.name === name)?.count;
  const current = saved.find((one) => isSame(one, filter));
  const pick = (name: string) => {
    const found = saved.find((one) => one.name === name);
    if (!found) return;
    const { view, lamp, status } = found;
    onChange({ view, lamp: lamp ?? undefined, status: status ?? undefined });
  };
  return (
    <div className="saved-filters no-print">
      {saved.length > 0 && (
        <Tabs
          label={texts.saved}
          current={current?.name}
          onPick={pick}
          tabs={saved.map(({ name }) => ({
            value: name,
            content: <SavedTab name={name} count={countOf(name)} />,
          }))}
        />
      )}
      <StatusField filter={filter} onChange={onChange} />
      {current ? (
        <Button size="small" loading={save.isPending} onClick={() => remove(current.name)}>
          {texts.remove(current.name)}
        </Button>
      ) : (
        <SaveForm isPending={save.isPending} onSave={(name) => add(name, filter)} />
      )}
      <ProblemNote error={save.error} />
    </div>
  );
}

function SavedTab({ name, count }: { name: string; count: number | undefined }) {
  const formats = useFormats();
  if (count === undefined) return name;
  return (
    <>
      {name} <span className="tab-count">{formats.number(count)}</span>
    </>
  );
}

function StatusField({ filter, onChange }: Omit<Props, 'counts'>) {
  const { filters: texts, words } = useTexts();
  return (
    <ChoiceField
      label={texts.status}
      isLabelHidden
      value={filter.status ?? 'any'}
      choices={[
        { key: 'any', text: texts.anyStatus },
        ...CASE_STATUSES.map((status) => ({ key: status, text: words.status[status] })),
      ]}
      onChange={(status) => onChange({ ...filter, status: status === 'any' ? undefined : status })}
    />
  );
}

function SaveForm(props: { isPending: boolean; onSave: (name: string) => void }) {
  const { filters: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    props.onSave(name.trim());
    setOpen(false);
    setName('');
  };
  if (!isOpen) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {texts.save}
      </Button>
    );
  }
  return (
    <form className="save-filter" onSubmit={submit}>
      <TextField
        label={texts.name}
        isLabelHidden
        placeholder={texts.name}
        value={name}
        maxLength={30}
        onChange={setName}
      />
      <Button
        size="small"
        htmlType="submit"
        disabled={name.trim() === ''}
        loading={props.isPending}
      >
        {texts.saveAs}
      </Button>
    </form>
  );
}
