import type { CaseDetail } from '@banshi/contract/case-views';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { useCrossText } from '../use-cross-text.ts';
import '../../../ui/facts.css';

/** What was taken in, as the official receipt says it. */
export function Receipt({ detail }: { detail: CaseDetail }) {
  const { counter, crossProvince } = useTexts();
  const { receipt } = counter;
  const formats = useFormats();
  const crossed = useCrossText(detail);
  const due = detail.clocks.find((each) => each.clock === 'acceptance')?.dueOn;
  return (
    <article className="receipt" aria-label={receipt.title}>
      <h2>{receipt.title}</h2>
      <dl className="facts">
        <dt>{receipt.display}</dt>
        <dd>
          <strong>{detail.displayNo}</strong>
        </dd>
        <dt>{receipt.number}</dt>
        <dd className="long-number">{detail.projectNo}</dd>
        <dt>{receipt.matter}</dt>
        <dd>{detail.matter.name}</dd>
        <dt>{receipt.department}</dt>
        <dd>{detail.department.shortName}</dd>
        <dt>{receipt.applicant}</dt>
        <dd>
          {detail.applicant.name}　{detail.applicant.idNumber}
        </dd>
        {crossed && (
          <>
            <dt>{crossProvince.label}</dt>
            <dd>{crossed}</dd>
          </>
        )}
        <dt>{receipt.receivedAt}</dt>
        <dd>{detail.receivedAt && formats.moment(detail.receivedAt)}</dd>
      </dl>
      <ReceiptMaterials detail={detail} />
      {due && <p>{receipt.due(formats.day(due))}</p>}
    </article>
  );
}

function ReceiptMaterials({ detail }: { detail: CaseDetail }) {
  const { counter, words } = useTexts();
  const { receipt } = counter;
  const received = detail.materials.filter((each) => each.form !== 'none');
  const missing = detail.materials.filter((each) => each.form === 'none' && each.isNecessary);
  return (
    <>
      <h3>{receipt.materials}</h3>
      <ol className="receipt-list">
        {received.map((each) => (
          <li key={each.orderNum}>
            {each.orderNum}. {each.name}（{words.materialForm[each.form]}）
          </li>
        ))}
      </ol>
      {missing.length === 0 ? (
        <p>{receipt.noneMissing}</p>
      ) : (
        <>
          <h3>{receipt.missing}</h3>
          <ol className="receipt-list">
            {missing.map((each) => (
              <li key={each.orderNum}>
                {each.orderNum}. {each.name}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
