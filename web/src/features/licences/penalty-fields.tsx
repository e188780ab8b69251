import { PENALTY_HEARINGS, type PenaltyHearing } from '@banshi/contract/licence-words';
import { useTexts } from '../../text/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { ChoiceField, ParagraphField, TextField } from '../../ui/plain-field.tsx';
import type { ActDraft } from './use-licence-act.ts';

interface PenaltyProps {
  readonly draft: ActDraft;
  readonly onChange: (next: Partial<ActDraft>) => void;
}

/** 吊销: the rule, how the holder was heard, the review of its lawfulness and the deliberation of the heads. */
export function PenaltyFields({ draft, onChange }: PenaltyProps) {
  const { licences: texts } = useTexts();
  const { fields } = texts;
  return (
    <>
      <p className="faint">{texts.stripHelp}</p>
      <ParagraphField
        label={fields['basis'] ?? ''}
        value={draft.basis}
        onChange={(basis) => onChange({ basis })}
      />
      <DayField
        label={fields['toldOn'] ?? ''}
        value={draft.toldOn}
        onChange={(toldOn) => onChange({ toldOn })}
      />
      <ChoiceField<PenaltyHearing>
        label={fields['hearing'] ?? ''}
        value={draft.hearing}
        choices={PENALTY_HEARINGS.map((key) => ({ key, text: texts.penaltyHearings[key] }))}
        onChange={(hearing) => onChange({ hearing })}
      />
      <ReviewFields draft={draft} onChange={onChange} />
      <DeliberationFields draft={draft} onChange={onChange} />
    </>
  );
}

function ReviewFields({ draft: { legalReview }, onChange }: PenaltyProps) {
  const { fields } = useTexts().licences;
  const change = (next: Partial<ActDraft['legalReview']>) =>
    onChange({ legalReview: { ...legalReview, ...next } });
  return (
    <>
      <TextField
        label={fields['reviewer'] ?? ''}
        value={legalReview.reviewer}
        onChange={(reviewer) => change({ reviewer })}
      />
      <DayField
        label={fields['reviewedOn'] ?? ''}
        value={legalReview.reviewedOn}
        onChange={(reviewedOn) => change({ reviewedOn })}
      />
      <ParagraphField
        label={fields['opinion'] ?? ''}
        value={legalReview.opinion}
        onChange={(opinion) => change({ opinion })}
      />
    </>
  );
}

function DeliberationFields({ draft: { deliberation }, onChange }: PenaltyProps) {
  const { licences } = useTexts();
  const { fields } = licences;
  const change = (next: Partial<ActDraft['deliberation']>) =>
    onChange({ deliberation: { ...deliberation, ...next } });
  return (
    <>
      <DayField
        label={fields['deliberatedOn'] ?? ''}
        value={deliberation.deliberatedOn}
        onChange={(deliberatedOn) => change({ deliberatedOn })}
      />
      <TextField
        label={fields['attendees'] ?? ''}
        placeholder={licences.attendeesHint}
        value={deliberation.attendees}
        onChange={(attendees) => change({ attendees })}
      />
      <ParagraphField
        label={fields['minutes'] ?? ''}
        value={deliberation.minutes}
        onChange={(minutes) => change({ minutes })}
      />
    </>
  );
}
