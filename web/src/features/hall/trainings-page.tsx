import type { Training } from '@banshi/contract/hall-trainings';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { HallFrame } from './hall-frame.tsx';
import { TrainingActs } from './training-acts.tsx';
import { TrainingDetails } from './training-details.tsx';
import { TrainingForm } from './training-form.tsx';
import { type Days, useTrainings } from './use-hall.ts';

/** The register of trainings: what about, for how many, and what they thought of it. */
export function TrainingsPage() {
  return <HallFrame register="trainings">{(days) => <Register days={days} />}</HallFrame>;
}

function Register({ days }: { days: Days }) {
  const { trainings: texts } = useTexts().hall;
  const query = useTrainings(days);
  return (
    <QueryView query={query} rows={6}>
      {({ trainings, bodies }) => (
        <div className="hall">
          {trainings.length === 0 && (
            <PageState kind="empty" title={texts.empty.title}>
              {texts.empty.detail}
            </PageState>
          )}
          {trainings.map((one) => (
            <TrainingPanel key={one.trainingId} training={one} />
          ))}
          {bodies.length > 0 && <TrainingForm bodies={bodies} />}
        </div>
      )}
    </QueryView>
  );
}

function TrainingPanel({ training }: { training: Training }) {
  const {
    hall,
    hall: { trainings: texts },
  } = useTexts();
  const formats = useFormats();
  const [isActing, setActing] = useState(false);
  const { withdrawn, recordedByName, recordedAt } = training;
  return (
    <article className="plain-panel">
      <h2>{texts.heading(training.organisationName, training.heldOn)}</h2>
      {withdrawn && (
        <p className="hall-withdrawn">{texts.withdrawn(withdrawn.byName, withdrawn.reason)}</p>
      )}
      <p>{training.sentence}</p>
      <TrainingDetails training={training} />
      <p className="hall-note">{hall.recorded(recordedByName, formats.moment(recordedAt))}</p>
      {training.isKeeper && !withdrawn && !isActing && (
        <div className="no-print">
          <Button
            size="small"
            aria-label={texts.actOn(training.organisationName, training.heldOn)}
            onClick={() => setActing(true)}
          >
            {texts.act}
          </Button>
        </div>
      )}
      {isActing && !withdrawn && <TrainingActs training={training} />}
    </article>
  );
}
