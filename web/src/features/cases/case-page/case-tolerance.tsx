import type { CaseDetail } from '@banshi/contract/case-views';
import type { CaseTolerance as Tolerance } from '@banshi/contract/tolerance-views';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { ProposeStory } from './propose-story.tsx';

/** What follows after the acceptance: which materials, until when, on whose word. */
export function CaseTolerance({ detail, tolerance }: { detail: CaseDetail; tolerance: Tolerance }) {
  const { tolerance: texts } = useTexts();
  const formats = useFormats();
  const { credit } = detail;
  const day = formats.day(tolerance.dueOn);
  const isWaiting = tolerance.state === 'WAITING' && tolerance.event !== null;
  const promised = tolerance.byAgent ? texts.promisedByAgent : texts.promisedBy;
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <p>
        <strong>{texts.states[tolerance.state]}</strong> · {texts.modes[tolerance.mode]} ·{' '}
        {isWaiting ? texts.reviewOn(tolerance.event ?? '', day) : texts.dueOn(day)}
      </p>
      <p className="faint">
        {promised(tolerance.signedBy)}
        {tolerance.grantsBefore && ` · ${texts.grantsBefore}`}
      </p>
      {credit !== 'none' && <p>{texts.credit[credit]}</p>}
      <ul>
        {tolerance.items.map((each) => (
          <li key={each.orderNum}>
            {each.orderNum}. {each.materialName}：{texts.itemStates[each.state]}
            {each.arrivedOn && `（${texts.arrived(formats.day(each.arrivedOn))}）`}
          </li>
        ))}
      </ul>
      <ProposeStory detail={detail} tolerance={tolerance} />
    </section>
  );
}
