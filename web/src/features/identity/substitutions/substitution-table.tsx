import {
  type BodySubstitutions,
  endSubstitution,
  type Substitution,
} from '@banshi/contract/substitutions';
import { Button } from 'antd';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { useChangeSubstitutions } from './use-substitutions.ts';

/** The substitutions of a body, the latest first; what is not over can be ended. */
export function SubstitutionTable(props: { organisationId: number; view: BodySubstitutions }) {
  const { substitutions } = useTexts();
  const { organisationId } = props;
  const end = useChangeSubstitutions(organisationId, (substitutionId: string) =>
    call(endSubstitution, { params: { organisationId, substitutionId } }),
  );
  const columns = useSubstitutionColumns();
  const act: Column<Substitution> = {
    key: 'act',
    header: substitutions.columns.act,
    kind: 'short',
    cell: ({ substitutionId, absent, state }) =>
      state !== 'over' && (
        <Button
          size="small"
          aria-label={substitutions.endOf(absent.name)}
          disabled={end.isPending}
          onClick={() => end.mutate(substitutionId)}
        >
          {substitutions.end}
        </Button>
      ),
  };
  return (
    <section className="plain-panel">
      <h2>{substitutions.table}</h2>
      <ProblemNote error={end.error} />
      {props.view.substitutions.length === 0 ? (
        <PageState kind="empty" title={substitutions.none.title}>
          {substitutions.none.detail}
        </PageState>
      ) : (
        <CardRows>
          <DataTable
            label={substitutions.table}
            columns={[...columns, act]}
            rows={props.view.substitutions}
            rowKey={({ substitutionId }) => substitutionId}
          />
        </CardRows>
      )}
    </section>
  );
}

function useSubstitutionColumns(): readonly Column<Substitution>[] {
  const { substitutions, words } = useTexts();
  const formats = useFormats();
  const { columns } = substitutions;
  return [
    { key: 'absent', header: columns.absent, cell: ({ absent }) => absent.name },
    { key: 'substitute', header: columns.substitute, cell: ({ substitute }) => substitute.name },
    {
      key: 'roles',
      header: columns.roles,
      cell: ({ roles }) => roles.map((role) => words.role[role]).join(' · '),
    },
    { key: 'days', header: columns.days, cell: ({ from, to }) => substitutions.days(from, to) },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: ({ state, endedByName }) =>
        endedByName === null ? substitutions.state[state] : substitutions.endedBy(endedByName),
    },
    {
      key: 'recorded',
      header: columns.recorded,
      cell: ({ recordedByName, recordedAt }) => (
        <>
          {recordedByName}
          <span className="fact-note">{formats.moment(recordedAt)}</span>
        </>
      ),
    },
  ];
}
