import type { WaitingFor } from '@banshi/contract/dashboard-words';
import type { PolicyDetail } from '@banshi/contract/policies';
import type { PolicyChange } from '@banshi/contract/policy-acts';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useLevelsText } from '../../frame/use-effect-text.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { usePreview } from './use-policies.ts';

/** What a document changes for which matters, departments and open cases. */
export function PreviewPanel({ policy }: { policy: PolicyDetail }) {
  const { preview } = useTexts().policies;
  const query = usePreview(policy.policyId, policy.revision);
  const columns = useChangeColumns();
  return (
    <section className="policy-panel">
      <h2>{preview.title}</h2>
      <QueryView query={query} rows={3}>
        {({ changes, effectiveFrom }) =>
          changes.length === 0 ? (
            <p>{preview.none}</p>
          ) : (
            <>
              <p className="policy-lead">
                {policy.stage === 'DRAFT' ? preview.lead(effectiveFrom) : preview.published}
              </p>
              <CardRows>
                <DataTable
                  label={preview.tableLabel}
                  columns={columns}
                  rows={changes}
                  rowKey={({ taskCode }) => taskCode}
                />
              </CardRows>
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function useChangeColumns(): readonly Column<PolicyChange>[] {
  const { preview } = useTexts().policies;
  const formats = useFormats();
  const { columns } = preview;
  return [
    {
      key: 'matter',
      header: columns.matter,
      kind: 'wide',
      cell: ({ matterId, name }) => <Link to={paths.matter.to(matterId)}>{name}</Link>,
    },
    {
      key: 'department',
      header: columns.department,
      kind: 'short',
      cell: ({ departmentName }) => departmentName,
    },
    { key: 'change', header: columns.change, cell: (change) => <Change change={change} /> },
    {
      key: 'open',
      header: columns.open,
      cell: ({ open, matterId }) => {
        const toOpen = (waitingFor: WaitingFor) =>
          paths.waitingCases.to({ for: waitingFor, matter: String(matterId) });
        return (
          <>
            <span className="policy-line">
              <Link to={toOpen('unaccepted')}>{preview.waiting(formats.number(open.waiting))}</Link>
            </span>
            <span className="policy-line">
              <Link to={toOpen('accepted')}>{preview.accepted(formats.number(open.accepted))}</Link>
            </span>
          </>
        );
      },
    },
  ];
}

function Change({ change }: { change: PolicyChange }) {
  const { preview } = useTexts().policies;
  const said = useChangeTexts()(change);
  const lines = said.length === 0 ? [preview.unchanged] : said;
  return lines.map((line) => (
    <span key={line} className="policy-line">
      {line}
    </span>
  ));
}

function useChangeTexts(): (change: PolicyChange) => readonly string[] {
  const { policies, catalogue, matterWords } = useTexts();
  const levels = useLevelsText();
  const { preview } = policies;
  const days = (limit: PolicyChange['promise']['before']) =>
    limit === null ? catalogue.noLimit : catalogue.days(limit.days, matterWords.unit[limit.unit]);
  return ({ promise, tolerated, conditions, priorityFor }) => [
    ...(promise.before?.days === promise.after?.days
      ? []
      : [preview.promise(days(promise.before), days(promise.after))]),
    ...(tolerated.length === 0 ? [] : [preview.tolerated(catalogue.comparison.listed(tolerated))]),
    ...conditions.map(({ before, after }) =>
      after === null ? preview.dropped(before) : preview.replaced(before, after),
    ),
    ...(priorityFor.length === 0 ? [] : [preview.priority(levels(priorityFor))]),
  ];
}
