import { type Acceptance, BUCKETS } from '@banshi/contract/case-words';
import type { Explanation, ExplanationGrouping } from '@banshi/contract/statistics';
import { Link } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';
import { type Counted, countedBehind, type Figure, toCounted } from './counted.ts';
import type { Period } from './period.ts';

/** The stock identity in words, bucket by bucket: why finished may exceed accepted. */
export function ExplanationPanel({
  rows,
  total,
  period,
  definition,
}: {
  rows: readonly Explanation[];
  total: Explanation | null;
  period: Period;
  definition: number;
}) {
  const { explanation, total: totalWord } = useTexts().statistics;
  const { words } = useTexts();
  const labelOf = ({ key, label }: Explanation) => {
    const bucket = BUCKETS.find((each) => each === key);
    return bucket ? words.bucket[bucket] : label;
  };
  const all = [...rows, ...(total ? [total] : [])];
  const isBalanced = all.every((row) => row.balanced);
  return (
    <section className="notes-panel">
      <h2>{explanation.title}</h2>
      <p>{explanation.lead}</p>
      <dl className="explanation">
        {all.map((row) => (
          <div key={row.key}>
            <dt>{row === total ? totalWord : labelOf(row)}</dt>
            <dd>
              <ExplanationWords
                row={row}
                period={period}
                definition={definition}
                label={row === total ? totalWord : labelOf(row)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <h3>{explanation.reasonsTitle}</h3>
      <ol className="explanation-reasons">
        {explanation.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ol>
      <p className={isBalanced ? 'faint' : 'explanation-wrong'}>
        {isBalanced ? explanation.balanced : explanation.unbalanced}
      </p>
    </section>
  );
}

/** Where a number of the explanation stands in a sentence. */
const PLACE = /\{(\w+)\}/;

/** The numbers of an account that have lists. */
export type Linked = Figure | keyof typeof PARTS | 'refusedAcceptance';

/** The parts of what was finished, by when it was accepted, and the part of the accepted that was reported late. */
const PARTS = {
  closedFromStock: ['closed', 'before'],
  closedFromPeriod: ['closed', 'within'],
  closedWithoutAcceptance: ['closed', 'never'],
  acceptedLate: ['accepted', 'late'],
} as const satisfies Partial<Record<keyof Explanation, readonly [Figure, Acceptance]>>;

function isPart(figure: Linked): figure is keyof typeof PARTS {
  return figure in PARTS;
}

interface WordsProps {
  readonly row: Explanation;
  readonly period: Period;
  readonly label: string;
  readonly definition: number;
}

function ExplanationWords(props: WordsProps) {
  const { row } = props;
  const { explanation } = useTexts().statistics;
  const { number } = useFormats();
  const surplus = row.closed - row.accepted;
  const more = row.refusedAcceptance > 0 ? explanation.moreWithRefused : explanation.more;
  const place = (name: Linked) => `{${name}}`;
  const sentences = [
    explanation.stock({
      openStart: place('openStart'),
      accepted: place('accepted'),
      closed: place('closed'),
      openEnd: place('openEnd'),
    }),
    explanation.parts(place('closedFromStock'), place('closedFromPeriod')),
    ...(row.closedWithoutAcceptance > 0
      ? [explanation.without(place('closedWithoutAcceptance'))]
      : []),
    ...(row.refusedAcceptance > 0 ? [explanation.refused(place('refusedAcceptance'))] : []),
    ...(surplus > 0 ? [more(number(surplus))] : []),
    ...(surplus < 0
      ? [explanation.fewer(number(-surplus), number(row.accepted - row.closedFromPeriod))]
      : []),
    ...((row.acceptedLate ?? 0) > 0 ? [explanation.late(place('acceptedLate'))] : []),
  ];
  const parts = sentences.join(explanation.between).split(PLACE);
  // What stands between two places is text, and every second part is a place.
  return parts.map((part, index) =>
    index % 2 === 0 ? part : <FigureLink key={part} {...props} figure={part as Linked} />,
  );
}

function FigureLink(props: WordsProps & { readonly figure: Linked }) {
  const { figure, row, label } = props;
  const { statistics, words } = useTexts();
  const { number } = useFormats();
  const counted = countedIn(props);
  const { acceptance, measure } = counted;
  const isFigure = !isPart(figure) && figure !== 'refusedAcceptance';
  const called = isFigure ? statistics.columns[figure] : words.measure[measure];
  const name = acceptance ? statistics.cases.acceptances[acceptance] : called;
  const count = number(row[figure] ?? 0);
  return (
    <Link
      to={toCounted(counted, label)}
      aria-label={statistics.explanation.link(statistics.figureLink(label, name, count))}
    >
      {count}
    </Link>
  );
}

/** The list behind a number of the explanation. */
export function countedIn(
  props: Omit<WordsProps, 'label'> & {
    readonly figure: Linked;
    readonly by?: ExplanationGrouping;
  },
): Counted {
  const { figure, row, period, definition, by = 'bucket' } = props;
  const key = row.key === 'total' ? undefined : row.key;
  const of = { period, by, key } as const;
  if (figure === 'refusedAcceptance') return { ...countedBehind('closed', of), measure: figure };
  if (!isPart(figure)) return countedBehind(figure, { ...of, definition });
  const [whole, acceptance] = PARTS[figure];
  return { ...countedBehind(whole, of), acceptance };
}
