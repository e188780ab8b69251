import type { QueueClass, QueueClasses } from '@banshi/contract/queue-classes';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { ClassForm } from './class-form.tsx';
import { KiosksPanel } from './kiosks-panel.tsx';
import { QueueFrame } from './queue-frame.tsx';
import { useQueueClasses } from './use-queue.ts';

/** The queues of the hall, and for the heads of windows the way to keep them. */
export function ClassesPage() {
  const { classes } = useTexts().queue;
  const query = useQueueClasses();
  return (
    <QueueFrame here="classes" title={classes.title}>
      <p className="faint queue-lead">{classes.lead}</p>
      <QueryView query={query} rows={6}>
        {(data) => <Register data={data} />}
      </QueryView>
    </QueueFrame>
  );
}

function Register({ data: { classes, bodies } }: { data: QueueClasses }) {
  const [changing, change] = useState<QueueClass>();
  return (
    <div className="queue">
      <ClassTable classes={classes} onChange={change} />
      {bodies.length > 0 && (
        <ClassForm
          key={changing ? `${changing.classId} ${changing.version}` : 'new'}
          bodies={bodies}
          changing={changing}
          onDone={() => change(undefined)}
        />
      )}
      {bodies.length > 0 && <KiosksPanel />}
    </div>
  );
}

function ClassTable({
  classes,
  onChange,
}: {
  classes: readonly QueueClass[];
  onChange: (one: QueueClass) => void;
}) {
  const { classes: texts } = useTexts().queue;
  const { columns } = texts;
  const all: readonly Column<QueueClass>[] = [
    { key: 'prefix', header: columns.prefix, kind: 'short', cell: ({ prefix }) => prefix },
    { key: 'name', header: columns.name, kind: 'wide', cell: ({ name }) => name },
    {
      ...{ key: 'organisation', header: columns.organisation, kind: 'short' },
      cell: ({ organisation }) => organisation.shortName,
    },
    {
      ...{ key: 'matters', header: columns.matters, kind: 'short' },
      cell: ({ matters }) => texts.count(matters.length),
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
            aria-label={texts.changeOf(one.prefix)}
            onClick={() => onChange(one)}
          >
            {texts.change}
          </Button>
        ),
    },
  ];
  return (
    <section className="plain-panel">
      <h2>{texts.table}</h2>
      {classes.length === 0 ? (
        <PageState kind="empty" title={texts.none.title}>
          {texts.none.detail}
        </PageState>
      ) : (
        <CardRows>
          <DataTable
            label={texts.table}
            columns={all}
            rows={classes}
            rowKey={({ classId }) => String(classId)}
          />
        </CardRows>
      )}
    </section>
  );
}
