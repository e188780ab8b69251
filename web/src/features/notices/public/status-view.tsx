import type { NeededOfApplicant, PublicStatus } from '@banshi/contract/notices';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';
import { useHallDays } from './use-hall-days.ts';

/** How a case stands, what comes next, what is needed, and where. */
export function StatusView({ status }: { status: PublicStatus }) {
  const { publicStatus: texts } = useTexts();
  const next = useNext(status);
  return (
    <>
      <p className="status-number">{status.displayNo}</p>
      <section>
        <h2>{texts.now}</h2>
        <p className="status-said">{texts.said[status.status]}</p>
      </section>
      <section>
        <h2>{texts.next}</h2>
        <p>{next}</p>
      </section>
      {status.delay && <Delay delay={status.delay} />}
      <section className={status.needed.length > 0 ? 'status-needed' : undefined}>
        <h2>{texts.needed}</h2>
        {status.needed.length === 0 && <p>{texts.nothingNeeded}</p>}
        {status.needed.map((one) => (
          <Needed key={one.need} needed={one} />
        ))}
      </section>
      <Facts status={status} />
    </>
  );
}

function Needed({ needed }: { needed: NeededOfApplicant }) {
  const { publicStatus: texts } = useTexts();
  const formats = useFormats();
  const { need, names, by, afterEvent } = needed;
  const day = by === null ? '' : formats.day(by);
  const until = need === 'attendHearing' ? texts.on(day) : texts.by(day);
  const when = afterEvent ? texts.afterEvent(afterEvent.event, afterEvent.days) : until;
  return <p>{texts.needs[need](names.join('；'), when)}</p>;
}

/** Over its limit: which, since when, and why. */
function Delay({ delay }: { delay: NonNullable<PublicStatus['delay']> }) {
  const { publicStatus: texts, words } = useTexts();
  const formats = useFormats();
  const { clock, dueOn, explanation } = delay;
  return (
    <section>
      <h2>{texts.delay}</h2>
      <p>{texts.delayed(words.clock[clock], formats.day(dueOn))}</p>
      <p>
        {explanation
          ? texts.explained(explanation.reason, formats.day(explanation.explainedOn))
          : texts.unexplained}
      </p>
    </section>
  );
}

function useNext({ status, due, otherBody, delay }: PublicStatus): string {
  const { publicStatus: texts } = useTexts();
  const formats = useFormats();
  if (status === 'ACCEPT_REFUSED' && otherBody !== null) return texts.turnTo(otherBody);
  if (status === 'FORWARDED' && otherBody !== null) return texts.decides(otherBody);
  if (delay && (due?.clock === 'promise' || due?.clock === 'statutory')) return texts.overdue;
  if (due) return texts.follows[due.clock](formats.day(due.on));
  return status === 'DELIVERED' ? texts.finished : texts.over;
}

function Facts({ status }: { status: PublicStatus }) {
  const { publicStatus: texts, hallDays } = useTexts();
  const { where } = status;
  const arranged = useHallDays(where.hallDays);
  const rows: readonly Row[] = [
    [texts.matter, status.matterName],
    [texts.applicant, status.applicantName],
    [texts.body, status.bodyName],
    [texts.receivedOn, status.receivedOn],
    [texts.acceptedOn, status.acceptedOn],
    [texts.closedOn, status.closedOn],
    [texts.where, where.address],
    [texts.hours, where.hours],
    [hallDays.label, arranged || null],
    [texts.consultation, where.consultation.join('、') || null],
  ];
  return (
    <div className="status-facts">
      <FactList rows={rows} />
    </div>
  );
}
