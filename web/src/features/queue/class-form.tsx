import {
  changeQueueClass,
  openQueueClass,
  type QueueClass,
  type QueueClasses,
} from '@banshi/contract/queue-classes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, TextField, TickField } from '../../ui/plain-field.tsx';
import { ClassMatters, type PickedMatter } from './class-matters.tsx';

interface TypedClass {
  readonly prefix: string;
  readonly name: string;
  readonly organisationId: number;
  readonly isOpen: boolean;
  readonly matters: readonly PickedMatter[];
}

interface ClassFormProps {
  readonly bodies: QueueClasses['bodies'];
  /** The queue that is changed; a new one is entered where there is none. */
  readonly changing: QueueClass | undefined;
  readonly onDone: () => void;
}

/** Enters a queue, or changes one: its letters stay. */
export function ClassForm({ bodies, changing, onDone }: ClassFormProps) {
  const { form, changeOf } = useTexts().queue.classes;
  const [typed, setTyped] = useState(() => typedOf(changing, bodies));
  const record = useKeepClass((given: TypedClass) => sent(given, changing));
  const onSuccess = () => {
    setTyped(typedOf(undefined, bodies));
    onDone();
  };
  const texts = changing
    ? { record: changeOf(changing.prefix), missing: form.missing, submit: form.save }
    : form;
  const onChange = (part: Partial<TypedClass>) => setTyped((before) => ({ ...before, ...part }));
  return (
    <RecordForm
      {...{ texts, record }}
      isComplete={/^[A-Z]{1,2}$/.test(typed.prefix) && typed.name.trim() !== ''}
      onSend={() => record.mutate(typed, { onSuccess })}
    >
      <ClassFields {...{ bodies, typed, isNew: changing === undefined, onChange }} />
      <ClassMatters
        bodies={bodies}
        picked={typed.matters}
        onChange={(matters) => onChange({ matters })}
      />
      {changing && (
        <div>
          <Button onClick={onDone}>{form.cancel}</Button>
        </div>
      )}
    </RecordForm>
  );
}

function typedOf(changing: QueueClass | undefined, bodies: QueueClasses['bodies']): TypedClass {
  const first = bodies[0]?.organisationId ?? 0;
  if (!changing) return { prefix: '', name: '', organisationId: first, isOpen: true, matters: [] };
  const { prefix, name, organisation, isOpen, matters } = changing;
  return { prefix, name, organisationId: organisation.organisationId, isOpen, matters };
}

function sent(typed: TypedClass, changing: QueueClass | undefined): Promise<QueueClasses> {
  const { prefix, organisationId, isOpen, matters } = typed;
  const matterIds = matters.map(({ matterId }) => matterId);
  const named = { name: typed.name.trim(), organisationId, matterIds };
  if (!changing) return call(openQueueClass, { body: { prefix, ...named } });
  const { classId, version } = changing;
  return call(changeQueueClass, { params: { classId }, body: { version, ...named, isOpen } });
}

function useKeepClass(keep: (typed: TypedClass) => Promise<QueueClasses>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: keep,
    onSuccess: (view) => client.setQueryData(['queue', 'classes'], view),
  });
}

interface FieldsProps {
  readonly bodies: QueueClasses['bodies'];
  readonly typed: TypedClass;
  readonly isNew: boolean;
  readonly onChange: (part: Partial<TypedClass>) => void;
}

function ClassFields({ bodies, typed, isNew, onChange }: FieldsProps) {
  const { form } = useTexts().queue.classes;
  return (
    <div className="record-grid">
      {isNew && (
        <TextField
          label={form.prefix}
          value={typed.prefix}
          maxLength={2}
          onChange={(prefix) => onChange({ prefix: prefix.toUpperCase() })}
        />
      )}
      <TextField
        label={form.name}
        value={typed.name}
        maxLength={40}
        onChange={(name) => onChange({ name })}
      />
      <ChoiceField
        label={form.organisation}
        value={String(typed.organisationId)}
        choices={bodies.map((one) => ({ key: String(one.organisationId), text: one.shortName }))}
        onChange={(id) => onChange({ organisationId: Number(id) })}
      />
      {!isNew && (
        <TickField
          label={form.isOpen}
          isTicked={typed.isOpen}
          onChange={(isOpen) => onChange({ isOpen })}
        />
      )}
    </div>
  );
}
