import type { ListedReview } from '@banshi/contract/negative-reviews';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { ReviewLamp } from './review-lamp.tsx';

/** Negative reviews, each with its lamp and the way to its page. */
export function ReviewRows({ reviews }: { reviews: readonly ListedReview[] }) {
  const { negativeReviews: texts } = useTexts();
  const columns = useColumns();
  return (
    <CardRows>
      <DataTable
        label={texts.label}
        columns={columns}
        rows={reviews}
        rowKey={({ caseId, seq }) => `${caseId}_${seq}`}
      />
    </CardRows>
  );
}

function useColumns(): readonly Column<ListedReview>[] {
  const { negativeReviews: texts, ratings } = useTexts();
  const formats = useFormats();
  const { columns } = texts;
  return [
    {
      key: 'rating',
      header: columns.rating,
      kind: 'wide',
      cell: (one) => (
        <>
          <Link to={paths.negativeReview.to(one.caseId, one.seq)}>{one.displayNo}</Link>{' '}
          {ratings.grade[one.grade]}
          <span className="rating-note">
            {texts.of(one.matterName, one.departmentName, ratings.stage[one.stage])}
          </span>
        </>
      ),
    },
    {
      key: 'kind',
      header: columns.kind,
      kind: 'short',
      cell: (one) => one.kind && texts.kind[one.kind],
    },
    { key: 'at', header: columns.at, kind: 'short', cell: (one) => formats.moment(one.ratedAt) },
    {
      key: 'state',
      header: columns.state,
      kind: 'short',
      cell: (one) => texts.state[one.state],
    },
    {
      key: 'due',
      header: columns.due,
      kind: 'short',
      cell: (one) => one.due && <ReviewLamp due={one.due} />,
    },
  ];
}
