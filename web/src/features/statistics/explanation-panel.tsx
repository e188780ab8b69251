import { BUCKETS } from '@banshi/contract/case-words';
import type { Explanation } from '@banshi/contract/statistics';
import { useFormats, useTexts } from '../../text/language.tsx';

/** The stock identity in words, bucket by bucket: why finished may exceed accepted. */
export function ExplanationPanel({
  rows,
  total,
}: {
  rows: readonly Explanation[];
  total: Explanation | null;
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
              <ExplanationWords row={row} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={isBalanced ? 'faint' : 'explanation-wrong'}>
        {isBalanced ? explanation.balanced : explanation.unbalanced}
      </p>
    </section>
  );
}

function ExplanationWords({ row }: { row: Explanation }) {
  const { explanation } = useTexts().statistics;
  const { number } = useFormats();
  const surplus = row.closed - row.accepted;
  const sentences = [
    explanation.stock({
      openStart: number(row.openStart),
      accepted: number(row.accepted),
      closed: number(row.closed),
      openEnd: number(row.openEnd),
    }),
    explanation.parts(number(row.closedFromStock), number(row.closedFromPeriod)),
    ...(row.closedWithoutAcceptance > 0
      ? [explanation.without(number(row.closedWithoutAcceptance))]
      : []),
    ...(surplus > 0 ? [explanation.more(number(surplus))] : []),
    ...(row.acceptedLate > 0 ? [explanation.late(number(row.acceptedLate))] : []),
  ];
  return sentences.join(explanation.between);
}
