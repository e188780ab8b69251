import { isBadGrade } from '@banshi/contract/rating-words';
import type { ListedRating } from '@banshi/contract/ratings';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { CardRows } from '../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';

interface Props {
  readonly ratings: readonly ListedRating[];
  readonly onJudge: (rating: ListedRating) => void;
}

/** Ratings with what was said, what calls for a look, and why one does not count. */
export function RatingRows({ ratings, onJudge }: Props) {
  const { list: texts } = useTexts().ratings;
  const columns = useColumns();
  const judging: Column<ListedRating> = {
    key: 'act',
    header: texts.columns.act,
    kind: 'short',
    cell: (one) => (
      <>
        <Button size="small" aria-label={texts.judgeOf(one.displayNo)} onClick={() => onJudge(one)}>
          {texts.judge}
        </Button>{' '}
        {isBadGrade(one.grade) && one.excluded === null && (
          <Link
            to={paths.negativeReview.to(one.caseId, one.seq)}
            aria-label={texts.reviewOf(one.displayNo)}
          >
            {texts.review}
          </Link>
        )}
      </>
    ),
  };
  return (
    <CardRows>
      <DataTable
        label={texts.label}
        columns={[...columns, judging]}
        rows={ratings}
        rowKey={({ caseId, seq }) => `${caseId}_${seq}`}
      />
    </CardRows>
  );
}

function useColumns(): readonly Column<ListedRating>[] {
  const { ratings: texts } = useTexts();
  const formats = useFormats();
  const { columns, channel, anomaly } = texts.list;
  return [
    {
      key: 'grade',
      header: columns.grade,
      kind: 'wide',
      cell: (one) => <Said rating={one} />,
    },
    {
      key: 'service',
      header: columns.service,
      kind: 'short',
      cell: (one) => texts.stage[one.stage],
    },
    { key: 'at', header: columns.at, kind: 'short', cell: (one) => formats.moment(one.at) },
    {
      key: 'channel',
      header: columns.channel,
      kind: 'short',
      cell: (one) => channel[one.channel],
    },
    {
      key: 'look',
      header: columns.look,
      kind: 'short',
      cell: (one) => one.anomalies.map((each) => anomaly[each]).join('、'),
    },
  ];
}

function Said({ rating }: { rating: ListedRating }) {
  const { ratings: texts } = useTexts();
  const formats = useFormats();
  const { grade, options, text, supplement, excluded } = rating;
  const { displayNo, matterName, departmentName, due } = rating;
  const { list } = texts;
  return (
    <>
      <strong>{texts.grade[grade]}</strong>
      {options.length > 0 && <span className="rating-note">{options.join('；')}</span>}
      {text !== null && <span className="rating-note">{text}</span>}
      {supplement && (
        <span className="rating-note">
          {list.supplement(
            texts.grade[supplement.grade],
            supplement.text ?? '',
            formats.moment(supplement.at),
          )}
        </span>
      )}
      <span className="rating-note">
        {list.of(displayNo, matterName, departmentName)} {due && <UrgencyLamp urgency={due.lamp} />}
      </span>
      {excluded && (
        <span className="rating-note">
          {list.excluded(list.ground[excluded.ground], excluded.byName, excluded.reason)}
        </span>
      )}
    </>
  );
}
