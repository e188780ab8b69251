import type { ReplyOf } from '@banshi/contract/endpoint';
import type { getRatingFigures, RatingFigure } from '@banshi/contract/rating-figures';
import { isBadGrade, RATING_GRADES } from '@banshi/contract/rating-words';
import { useTexts } from '../../text/language.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { FigureToList } from './figure-to-list.tsx';
import { type RatedRow, toRateable, toRatings, toReviews } from './rating-lists.ts';
import { useRowLabel } from './use-row-label.ts';

type Figures = ReplyOf<typeof getRatingFigures>;

/** How services were rated, row by row, each figure with the list behind it. */
export function RatingTable({ figures }: { figures: Figures }) {
  const { ratings, statistics } = useTexts();
  const { from, to, by, rows, total } = figures;
  const labelOf = useRowLabel(by);
  const grouping = statistics.groupings[by];
  const { columns, label } = ratings.figures;
  const heads = [
    ...[grouping, columns.rateable, columns.ratedCases, columns.effective],
    ...RATING_GRADES.map((grade) => ratings.grade[grade]),
    ...[columns.good, columns.bad, columns.rectified, columns.revisited, columns.unreached],
  ];
  const rowOf = (key: string | undefined, name: string): RatedRow => ({
    ...{ period: { from, to }, by, key, label: name },
  });
  return (
    <FigureFrame label={label(grouping, statistics.period(from, to))} heads={heads}>
      <tbody>
        {rows.map((one) => (
          <Cells key={one.key} figure={one} row={rowOf(one.key, labelOf(one))} />
        ))}
      </tbody>
      <tfoot>
        <Cells figure={total} row={rowOf(undefined, statistics.total)} />
      </tfoot>
    </FigureFrame>
  );
}

function Cells({ figure, row }: { figure: RatingFigure; row: RatedRow }) {
  const { ratings } = useTexts();
  const { columns } = ratings.figures;
  const { rateable, ratedCases, grades } = figure;
  const sum = (isBad: boolean) =>
    RATING_GRADES.filter((grade) => isBadGrade(grade) === isBad).reduce(
      (all, grade) => all + grades[grade],
      0,
    );
  const [good, bad] = [sum(false), sum(true)];
  const view = 'effective' as const;
  const ofCases = toRatings(row, { view: 'ofCases' });
  const cells = [
    [columns.rateable, rateable, toRateable(row)],
    [columns.ratedCases, ratedCases, ofCases],
    [columns.effective, good + bad, toRatings(row, { view })],
    ...RATING_GRADES.map(
      (grade) => [ratings.grade[grade], grades[grade], toRatings(row, { view, grade })] as const,
    ),
    [columns.good, good, toRatings(row, { view, grade: 'good' })],
    [columns.bad, bad, toRatings(row, { view, grade: 'bad' })],
    [columns.rectified, figure.rectified, toReviews(row, 'rectified')],
    [columns.revisited, figure.revisited, toReviews(row, 'revisited')],
    [columns.unreached, figure.unreached, toReviews(row, 'unreached')],
  ] as const;
  return (
    <tr>
      <th scope="row" className="is-word">
        {row.label}
      </th>
      {cells.map(([name, count, to]) => (
        <td key={name} className="is-number">
          <FigureToList
            to={to}
            what={`${row.label} ${name}`}
            count={count}
            list={to === ofCases ? ratings.list.view.ofCases : undefined}
          />
        </td>
      ))}
    </tr>
  );
}
