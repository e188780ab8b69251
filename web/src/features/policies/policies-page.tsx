import type { PolicySummary } from '@banshi/contract/policies';
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
import { usePolicies } from './use-policies.ts';
import './policies.css';

const TYPING_PAUSE_MS = 200;

/** The library of policy documents, to browse and to search, and the way to a new one. */
export function PoliciesPage() {
  const { policies } = useTexts();
  const formats = useFormats();
  const [text, setText] = useState('');
  const query = usePolicies(useSettled(text.trim(), TYPING_PAUSE_MS));
  const count = query.data?.policies.length;
  return (
    <Page
      title={policies.title}
      aside={
        <span role="status">
          {count === undefined ? '' : policies.count(formats.number(count))}
        </span>
      }
    >
      <div className="policy-search">
        <TextField
          label={policies.search}
          placeholder={policies.searchHint}
          value={text}
          onChange={setText}
        />
      </div>
      <QueryView query={query} rows={8}>
        {({ policies: found, issuers }) => (
          <div className="policy">
            <PolicyRows policies={found} />
            {issuers.length > 0 && <BeginForm issuers={issuers} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function PolicyRows({ policies: rows }: { policies: readonly PolicySummary[] }) {
  const { policies } = useTexts();
  const columns = usePolicyColumns();
  if (rows.length === 0) {
    return (
      <PageState kind="empty" title={policies.empty.title}>
        {policies.empty.detail}
      </PageState>
    );
  }
  return (
    <CardRows>
      <DataTable
        label={policies.tableLabel}
        columns={columns}
        rows={rows}
        rowKey={({ policyId }) => String(policyId)}
      />
    </CardRows>
  );
}

function usePolicyColumns(): readonly Column<PolicySummary>[] {
  const { policies } = useTexts();
  const { columns } = policies;
  return [
    {
      key: 'title',
      header: columns.title,
      kind: 'wide',
      cell: (one) => (
        <>
          <Link to={paths.policy.to(one.policyId)}>{one.title}</Link>
          <span className="policy-number">{one.docNo}</span>
        </>
      ),
    },
    { key: 'issuer', header: columns.issuer, kind: 'short', cell: (one) => one.issuerName },
    { key: 'issued', header: columns.issued, kind: 'short', cell: (one) => one.issuedOn },
    {
      key: 'effective',
      header: columns.effective,
      kind: 'short',
      cell: (one) => policies.span(one.effectiveFrom, one.lastDay),
    },
    {
      key: 'measures',
      header: columns.measures,
      kind: 'short',
      cell: (one) => policies.measures(one.measureCount, one.actingCount),
    },
    { key: 'stage', header: columns.stage, kind: 'short', cell: (one) => <Stage one={one} /> },
  ];
}

/** Where a document stands; of a published one, whether it acts today. */
export function Stage({ one }: { one: Pick<PolicySummary, 'stage' | 'isInForce'> }) {
  const { stage, inForce, coming } = useTexts().policies;
  if (one.stage !== 'PUBLISHED') return stage[one.stage];
  return one.isInForce ? inForce : coming;
}
