import type { CaseReviewStep } from '@banshi/contract/case-views';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** The review chain of the case: what is done, whose turn it is, what lies ahead. */
export function CaseReview({ steps }: { steps: readonly CaseReviewStep[] }) {
  const { review } = useTexts();
  if (steps.length === 0) return null;
  return (
    <section className="panel case-review" aria-label={review.title}>
      <h2>{review.title}</h2>
      <ol>
        {steps.map((step) => (
          <li
            key={step.name}
            className={`review-step is-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <StepHead step={step} />
            <StepWork step={step} />
            <Signatures step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepHead({ step }: { step: CaseReviewStep }) {
  const { review } = useTexts();
  return (
    <p className="review-head">
      <strong>{step.name}</strong>
      {review.kind[step.kind] !== step.name && (
        <span className="faint">{review.kind[step.kind]}</span>
      )}
      <span className="review-state">{review.state[step.state]}</span>
    </p>
  );
}

/** Who does it and under which rules; of the step that waits also since when and until when. */
function StepWork({ step }: { step: CaseReviewStep }) {
  const { review } = useTexts();
  const formats = useFormats();
  if (step.state === 'done') return null;
  const rules = [
    ...(step.limitDays === null ? [] : [review.days(step.limitDays)]),
    ...(step.twoPersons ? [review.twoPersons] : []),
    ...(step.apart ? [review.apart] : []),
    ...(step.since === null ? [] : [review.since(formats.moment(step.since))]),
    ...(step.dueOn === null ? [] : [review.due(formats.day(step.dueOn))]),
  ];
  return (
    <>
      <Bodies step={step} />
      {rules.length > 0 && <p className="faint">{rules.join(' · ')}</p>}
    </>
  );
}

function Bodies({ step }: { step: CaseReviewStep }) {
  const { review, words } = useTexts();
  const roles = step.roles.map((role) => words.role[role]).join(review.or);
  return (
    <ul className="review-bodies">
      {step.bodies.map(({ name, state }) => (
        <li key={name}>
          {review.who(name, roles)}
          {step.state === 'current' && (
            <span className={`review-body is-${state}`}> {review.body[state]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Signatures({ step }: { step: CaseReviewStep }) {
  const { review, shell } = useTexts();
  const formats = useFormats();
  if (step.signatures.length === 0) return null;
  return (
    <ul className="review-signatures">
      {step.signatures.map(({ byName, inPlaceOfName, bodyName, at }) => (
        <li key={`${byName}${at}`}>
          {review.signed(byName, bodyName, formats.moment(at))}
          {inPlaceOfName !== null && ` ${shell.inPlaceOf(inPlaceOfName)}`}
        </li>
      ))}
    </ul>
  );
}
