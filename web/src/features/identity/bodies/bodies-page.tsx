import { type BodyRegister, listBodies, type RegisteredBody } from '@banshi/contract/bodies';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../api/call.ts';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { BodyForm } from './body-form.tsx';
import './bodies.css';

/** The register of bodies, and for who keeps it the way to enter and to change one. */
export function BodiesPage() {
  const { bodies, staff } = useTexts();
  const query = useQuery({
    queryKey: ['bodies'],
    queryFn: ({ signal }) => call(listBodies, { signal }),
    staleTime: 0,
  });
  return (
    <Page title={bodies.title} aside={<Link to={paths.staff.to()}>{staff.table}</Link>}>
      <p className="faint">{bodies.lead}</p>
      <QueryView query={query} rows={12}>
        {(register) => <Register register={register} />}
      </QueryView>
    </Page>
  );
}

function Register({ register: { bodies, mayKeep } }: { register: BodyRegister }) {
  const { bodies: texts } = useTexts();
  const [changing, change] = useState<RegisteredBody>();
  const columns = useBodyColumns();
  const act: Column<RegisteredBody> = {
    key: 'act',
    header: texts.columns.act,
    kind: 'short',
    cell: (body) => (
      <Button size="small" aria-label={texts.changeOf(body.shortName)} onClick={() => change(body)}>
        {texts.change}
      </Button>
    ),
  };
  return (
    <div className="bodies">
      {mayKeep && (
        <BodyForm
          key={changing ? `${changing.organisationId} ${changing.version}` : 'new'}
          bodies={bodies}
          changing={changing}
          onDone={() => change(undefined)}
        />
      )}
      <section className="plain-panel">
        <h2>{texts.table}</h2>
        <CardRows>
          <DataTable
            label={texts.table}
            columns={mayKeep ? [...columns, act] : columns}
            rows={bodies}
            rowKey={({ organisationId }) => String(organisationId)}
          />
        </CardRows>
      </section>
    </div>
  );
}

function useBodyColumns(): readonly Column<RegisteredBody>[] {
  const { bodies: texts } = useTexts();
  const { columns } = texts;
  return [
    {
      key: 'name',
      header: columns.name,
      cell: ({ shortName, name }) => (
        <>
          {shortName}
          <span className="fact-note">{name}</span>
        </>
      ),
    },
    { key: 'code', header: columns.code, kind: 'short', cell: ({ code }) => code },
    { key: 'kind', header: columns.kind, kind: 'short', cell: ({ kind }) => texts.kinds[kind] },
    {
      key: 'parent',
      header: columns.parent,
      kind: 'short',
      cell: ({ parentName }) => parentName ?? texts.top,
    },
    { key: 'uscc', header: columns.uscc, kind: 'short', cell: ({ uscc }) => uscc },
    {
      key: 'mark',
      header: columns.mark,
      kind: 'short',
      cell: ({ documentMark }) => documentMark ?? texts.noMark,
    },
    { key: 'area', header: columns.area, kind: 'short', cell: ({ areaCode }) => areaCode },
  ];
}
