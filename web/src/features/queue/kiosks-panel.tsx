import { changeKiosk, type Kiosk, type Kiosks, openKiosk } from '@banshi/contract/queue-kiosks';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { useKeepKiosk, useKiosks } from './use-queue.ts';

/** The machines of the hall, and how one is entered: its key is shown once. */
export function KiosksPanel() {
  const { kiosks: texts } = useTexts().queue;
  const query = useKiosks();
  return (
    <section className="plain-panel">
      <h2>{texts.title}</h2>
      <p className="faint">{texts.lead}</p>
      <QueryView query={query} rows={3}>
        {(data) => (
          <div className="queue">
            <Table kiosks={data.kiosks} />
            {data.bodies.length > 0 && <NewKiosk bodies={data.bodies} />}
          </div>
        )}
      </QueryView>
    </section>
  );
}

function Table({ kiosks }: Pick<Kiosks, 'kiosks'>) {
  const { kiosks: texts } = useTexts().queue;
  const formats = useFormats();
  const { columns } = texts;
  const change = useKeepKiosk(({ kioskId, name, isOpen }: Kiosk) =>
    call(changeKiosk, { params: { kioskId }, body: { name, isOpen: !isOpen } }),
  );
  const all: readonly Column<Kiosk>[] = [
    { key: 'name', header: columns.name, kind: 'wide', cell: ({ name }) => name },
    {
      ...{ key: 'organisation', header: columns.organisation, kind: 'short' },
      cell: ({ organisation }) => organisation.shortName,
    },
    {
      ...{ key: 'opened', header: columns.opened, kind: 'short' },
      cell: ({ openedAt, openedByName }) => texts.opened(formats.moment(openedAt), openedByName),
    },
    {
      ...{ key: 'state', header: columns.state, kind: 'short' },
      cell: ({ isOpen }) => (isOpen ? texts.open : texts.closed),
    },
    {
      ...{ key: 'act', header: columns.act, kind: 'short' },
      cell: (one) =>
        one.mayKeep && (
          <Button
            size="small"
            disabled={change.isPending}
            aria-label={one.isOpen ? texts.closeOf(one.name) : texts.reopenOf(one.name)}
            onClick={() => change.mutate(one)}
          >
            {one.isOpen ? texts.close : texts.reopen}
          </Button>
        ),
    },
  ];
  if (kiosks.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <CardRows>
        <DataTable
          label={texts.title}
          columns={all}
          rows={kiosks}
          rowKey={({ kioskId }) => String(kioskId)}
        />
      </CardRows>
      <ProblemNote error={change.error} />
    </>
  );
}

function NewKiosk({ bodies }: Pick<Kiosks, 'bodies'>) {
  const { kiosks: texts } = useTexts().queue;
  const [name, setName] = useState('');
  const [organisationId, setBody] = useState(String(bodies[0]?.organisationId ?? ''));
  const record = useKeepKiosk((given: { name: string; organisationId: number }) =>
    call(openKiosk, { body: given }),
  );
  const given = { name: name.trim(), organisationId: Number(organisationId) };
  return (
    <>
      {record.data && (
        <div role="status" className="queue-key">
          <p>{texts.keyOnce}</p>
          <p>
            <code>{record.data.key}</code>
          </p>
        </div>
      )}
      <RecordForm
        texts={texts.form}
        record={record}
        isComplete={given.name !== ''}
        onSend={() => record.mutate(given, { onSuccess: () => setName('') })}
      >
        <div className="record-grid">
          <TextField label={texts.form.name} value={name} maxLength={40} onChange={setName} />
          <ChoiceField
            label={texts.form.organisation}
            value={organisationId}
            choices={bodies.map((one) => ({
              key: String(one.organisationId),
              text: one.shortName,
            }))}
            onChange={setBody}
          />
        </div>
      </RecordForm>
    </>
  );
}
