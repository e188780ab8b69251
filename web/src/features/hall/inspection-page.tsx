import type { InspectionHeading } from '@banshi/contract/hall-words';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { FindingForm } from './finding-form.tsx';
import { FindingTable } from './finding-table.tsx';
import { HallFrame } from './hall-frame.tsx';
import { HeadingSwitch } from './heading-switch.tsx';
import { RoundForm } from './round-form.tsx';
import { Rounds } from './rounds.tsx';
import { type Days, useFindings } from './use-hall.ts';

/** The inspection of the hall: what is open, what was found, the rounds, and the sentences of the bulletin. */
export function InspectionPage() {
  return <HallFrame register="inspection">{(days) => <Register days={days} />}</HallFrame>;
}

function Register({ days }: { days: Days }) {
  const { inspection: texts } = useTexts().hall;
  const query = useFindings(days);
  return (
    <QueryView query={query} rows={8}>
      {({ findings, open, inspections, missedRounds, sentences, bodies, isInspector }) => (
        <div className="hall">
          <p>
            <Link to={paths.hallCodes.to()}>{texts.codes}</Link>
          </p>
          <Sentences sentences={sentences} />
          <h2>{texts.openTable}</h2>
          {open.length === 0 ? (
            <p>{texts.noneOpen}</p>
          ) : (
            <FindingTable label={texts.openTable} findings={open} />
          )}
          <h2>{texts.table}</h2>
          {findings.length === 0 ? (
            <PageState kind="empty" title={texts.empty.title}>
              {texts.empty.detail}
            </PageState>
          ) : (
            <FindingTable label={texts.table} findings={findings} />
          )}
          <Rounds {...{ inspections, missedRounds }} />
          {isInspector && <FindingForm {...{ bodies, inspections }} />}
          {isInspector && <RoundForm />}
          {isInspector && <HeadingSwitch />}
        </div>
      )}
    </QueryView>
  );
}

function Sentences({
  sentences,
}: {
  sentences: readonly { readonly heading: InspectionHeading; readonly sentence: string }[];
}) {
  const { inspection: texts } = useTexts().hall;
  return (
    <section className="plain-panel">
      <h2>{texts.sentences}</h2>
      <dl className="hall-sentences">
        {sentences.map(({ heading, sentence }) => (
          <div key={heading}>
            <dt>{texts.heading[heading]}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
