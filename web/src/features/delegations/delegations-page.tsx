import type { DelegationSummary } from '@banshi/contract/delegations';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { TextField } from '../../ui/plain-field.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { BeginForm } from './begin-form.tsx';
import { useDelegations } from './use-delegations.ts';
import './delegations.css';

const TYPING_PAUSE_MS = 200;

/** The register of powers that bodies of cities use for the province, and the way to a new one. */
export function DelegationsPage() {
  const { delegations: texts, publicDelegations } = useTexts();
  const formats = useFormats();
  const [text, setText] = useState('');
  const query = useDelegations(useSettled(text.trim(), TYPING_PAUSE_MS));
  const count = query.data?.delegations.length;
  return (
    <Page
      title={texts.title}
      aside={
        <>
          <span role="status">{count === undefined ? '' : texts.count(formats.number(count))}</span>
          <Link className="no-print" to={paths.publicDelegations.to()}>
            {publicDelegations.title}
          </Link>
        </>
      }
    >
      <div className="delegation-search">
        <TextField
          label={texts.search}
          placeholder={texts.searchHint}
          value={text}
          onChange={setText}
        />
      </div>
      <QueryView query={query} rows={8}>
        {({ delegations, principals, recipients }) => (
          <div className="delegation">
            <Rows rows={delegations} />
            {principals.length > 0 && <BeginForm {...{ principals, recipients }} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly DelegationSummary[] }) {
  const { delegations: texts } = useTexts();
  const columns = useColumns();
  if (rows.length === 0) {
    return (
      <PageState kind="empty" title={texts.empty.title}>
        {texts.empty.detail}
      </PageState>
    );
  }
  return (
    <CardRows>
      <DataTable
        label={texts.title}
        columns={columns}
        rows={rows}
        rowKey={({ delegationId }) => String(delegationId)}
      />
    </CardRows>
  );
}

function useColumns(): readonly Column<DelegationSummary>[] {
  const { delegations: texts } = useTexts();
  const { columns } = texts;
  return [
    {
      key: 'item',
      header: columns.item,
      kind: 'wide',
      cell: (one) => (
        <>
          <Link to={paths.delegation.to(one.delegationId)}>{one.itemName ?? one.catalogCode}</Link>
          <span className="delegation-number">{one.paperNo}</span>
        </>
      ),
    },
    { key: 'way', header: columns.way, kind: 'short', cell: (one) => texts.way[one.way] },
    { key: 'from', header: columns.from, kind: 'short', cell: (one) => one.fromName },
    { key: 'to', header: columns.to, kind: 'short', cell: (one) => one.toName },
    {
      key: 'term',
      header: columns.term,
      kind: 'short',
      cell: (one) => texts.span(one.effectiveFrom, one.lastDay),
    },
    {
      key: 'handOver',
      header: columns.handOver,
      kind: 'short',
      cell: (one) => <HandOver one={one} />,
    },
    { key: 'state', header: columns.state, kind: 'short', cell: (one) => texts.state[one.state] },
  ];
}

/** By when it is handed over, or when it was; what is late says so in words. */
export function HandOver({ one: { handOver } }: { one: Pick<DelegationSummary, 'handOver'> }) {
  const { delegations: texts } = useTexts();
  if (!handOver) return null;
  const { dueOn, doneOn, isLate } = handOver;
  return (
    <>
      {doneOn === null ? texts.dueBy(dueOn) : texts.doneOn(doneOn)}
      {isLate && <strong className="delegation-late"> {texts.late}</strong>}
    </>
  );
}
