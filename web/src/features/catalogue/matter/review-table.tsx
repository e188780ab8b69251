import type { MatterBody, ReviewStep } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

/** The way of a case from the acceptance to the decision: who does what, how long, and what goes back where. */
export function ReviewSection({ body: { reviewChain } }: { body: MatterBody }) {
  const { review } = useTexts();
  const columns = useStepColumns();
  return (
    <section className="matter-panel">
      <h2>{review.title}</h2>
      {reviewChain === undefined ? (
        <p>{review.usual}</p>
      ) : (
        <CardRows>
          <DataTable
            label={review.title}
            columns={columns}
            rows={reviewChain}
            rowKey={({ name }) => name}
          />
        </CardRows>
      )}
    </section>
  );
}

function useStepColumns(): readonly Column<ReviewStep>[] {
  const { review, words } = useTexts();
  const { columns } = review;
  return [
    {
      key: 'step',
      header: columns.name,
      cell: ({ name, kind }) => (
        <>
          <strong>{name}</strong>
          <span className="fact-note">{review.kind[kind]}</span>
        </>
      ),
    },
    {
      key: 'who',
      header: columns.who,
      cell: ({ roles, bodies }) => (
        <>
          {roles.map((role) => words.role[role]).join(review.or)}
          <span className="fact-note">
            {bodies.length === 0 ? review.ownBody : bodies.join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'limit',
      header: columns.limit,
      cell: ({ limitDays }) => (limitDays === null ? review.noLimit : review.days(limitDays)),
    },
    {
      key: 'rules',
      header: columns.rules,
      cell: ({ twoPersons, apart }) =>
        [...(twoPersons ? [review.twoPersons] : []), ...(apart ? [review.apart] : [])].join(' · '),
    },
    {
      key: 'return',
      header: columns.returnTo,
      cell: ({ returnTo, kind }) => (kind === 'handle' ? '' : (returnTo ?? review.first)),
    },
  ];
}
