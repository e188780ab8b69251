import type { CaseClock, ClockDay } from '@banshi/contract/case-views';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { DayStrip, type StripDay } from '../../../ui/day-strip.tsx';

const LOOKS: Readonly<Record<ClockDay['verdict'], StripDay['look']>> = {
  startDay: 'start',
  counted: 'counted',
  makeUpDay: 'makeUp',
  weekend: 'free',
  holiday: 'holiday',
  stopped: 'stopped',
};

/** The clocks of the case: running ones open, finished ones folded. */
export function CaseClocks({ clocks }: { clocks: readonly CaseClock[] }) {
  const { clocks: texts } = useTexts().casePage;
  const isOver = (clock: CaseClock) => clock.endedOn !== null;
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <DueLine clocks={clocks} />
      {clocks.every(isOver) && <p className="faint">{texts.none}</p>}
      {clocks.map((clock) => (
        <details
          key={`${clock.clock}${clocks.indexOf(clock)}`}
          className="clock"
          open={!isOver(clock)}
        >
          <summary>
            <ClockSentence clock={clock} />
          </summary>
          <ClockExplained clock={clock} />
        </details>
      ))}
    </section>
  );
}

/** The legal and the promised due day on one line. */
function DueLine({ clocks }: { clocks: readonly CaseClock[] }) {
  const { clocks: texts } = useTexts().casePage;
  const dues = [
    { label: texts.legalDue, clock: clocks.find((each) => each.clock === 'statutory') },
    { label: texts.promisedDue, clock: clocks.find((each) => each.clock === 'promise') },
  ];
  if (dues.every(({ clock }) => clock === undefined)) return null;
  return (
    <p className="due-line">
      {dues.map(
        ({ label, clock }) =>
          clock && (
            <span key={label}>
              {label} <strong>{clock.dueOn}</strong>
              {clock.provisional && ` ${texts.provisionalShort}`}
            </span>
          ),
      )}
    </p>
  );
}

function ClockSentence({ clock }: { clock: CaseClock }) {
  const { words, casePage } = useTexts();
  const formats = useFormats();
  const { clocks: texts } = casePage;
  const what =
    clock.endedOn === null
      ? `${formats.due(clock)} · ${texts.due(formats.day(clock.dueOn))}`
      : `${words.clockState[clock.state]} · ${texts.ended(formats.day(clock.endedOn))}`;
  return (
    <span className="clock-sentence">
      <strong>{clock.name ?? words.clock[clock.clock]}</strong>
      {clock.endedOn === null && <UrgencyLamp urgency={clock.lamp} />}
      <span>{what}</span>
    </span>
  );
}

function ClockExplained({ clock }: { clock: CaseClock }) {
  const { words, casePage } = useTexts();
  const formats = useFormats();
  const { clocks: texts } = casePage;
  const { extension } = clock;
  return (
    <div className="clock-explained">
      <p className="faint">
        {texts.used(clock.daysUsed, clock.limitDays, clock.limitUnit)} ·{' '}
        {texts.started(formats.day(clock.startedOn))}
      </p>
      {extension && <p>{texts.extended(extension.days, extension.byName, extension.byLaw)}</p>}
      {clock.provisional && <p>{texts.provisional}</p>}
      <DayStrip label={texts.strip(words.clock[clock.clock])} days={useStripDays(clock)} />
      <p className="faint">{clock.article}</p>
    </div>
  );
}

function useStripDays(clock: CaseClock): readonly StripDay[] {
  const { words, casePage } = useTexts();
  const formats = useFormats();
  return clock.days.map((day) => {
    const verdict = words.dayVerdict[day.verdict];
    const why = day.reason === null ? verdict : `${verdict}（${day.reason}）`;
    return {
      on: day.on,
      look: LOOKS[day.verdict],
      isDue: day.on === clock.dueOn,
      sentence: casePage.clocks.day(formats.day(day.on), why, day.count),
    };
  });
}
