import { RATING_GRADES, type RatingGrade } from '@banshi/contract/rating-words';
import type { RateableService, RatingOption } from '@banshi/contract/ratings';
import { type FormEvent, useState } from 'react';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';
import { ParagraphField } from '../../../ui/plain-field.tsx';
import { type Proof, useRateService, useRatingChannel } from './use-rating.ts';

const TEXT_MAX = 500;

interface RateFormProps {
  readonly proof: Proof;
  readonly service: RateableService;
  readonly options: readonly RatingOption[];
  readonly onSent: () => void;
}

/** A grade, what it is about, and words: native controls throughout. */
export function RateForm({ proof, service: { service, standing }, ...rest }: RateFormProps) {
  const { options, onSent } = rest;
  const { rate: texts } = useTexts().ratings;
  const sentence = useSentence();
  const channel = useRatingChannel();
  const send = useRateService(proof);
  const [grade, setGrade] = useState<RatingGrade>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const words = text.trim();
  const isTooLong = words.length > TEXT_MAX;
  const choose = (next: RatingGrade) => {
    setGrade(next);
    // Options belong to a grade.
    setTicked([]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (grade === undefined || isTooLong || send.isPending) return;
    const said = {
      service,
      grade,
      options: [...ticked],
      text: words === '' ? null : words,
      channel,
    };
    send.mutate(said, { onSuccess: onSent });
  };
  return (
    <form className="rate-form" onSubmit={submit} noValidate>
      <Grades name={`grade-${service}`} grade={grade} onChoose={choose} />
      {isChecked && grade === undefined && (
        <p role="alert" className="rate-error">
          {texts.gradeMissing}
        </p>
      )}
      <Options
        options={options.filter((one) => one.grade === grade)}
        ticked={ticked}
        onTick={setTicked}
      />
      <ParagraphField
        label={texts.text}
        value={text}
        rows={3}
        error={isTooLong ? texts.tooLong(words.length) : undefined}
        onChange={setText}
      />
      <p className="faint">{texts.textHint}</p>
      {send.error && (
        <p role="alert" className="rate-error">
          {sentence(send.error)}
        </p>
      )}
      <button type="submit" className="rate-send" aria-disabled={send.isPending}>
        {sendWord(send.isPending, standing, texts)}
      </button>
    </form>
  );
}

function sendWord(
  isPending: boolean,
  standing: RateableService['standing'],
  texts: { readonly sending: string; readonly sendMore: string; readonly send: string },
): string {
  if (isPending) return texts.sending;
  return standing === 'SUPPLEMENT' ? texts.sendMore : texts.send;
}

function Grades(props: {
  name: string;
  grade: RatingGrade | undefined;
  onChoose: (grade: RatingGrade) => void;
}) {
  const { ratings: texts } = useTexts();
  return (
    <fieldset className="rate-choices">
      <legend>{texts.rate.gradeLegend}</legend>
      {RATING_GRADES.map((one) => (
        <label key={one} className="rate-choice">
          <input
            type="radio"
            name={props.name}
            value={one}
            checked={props.grade === one}
            onChange={() => props.onChoose(one)}
          />
          {texts.grade[one]}
        </label>
      ))}
    </fieldset>
  );
}

function Options(props: {
  options: readonly RatingOption[];
  ticked: readonly string[];
  onTick: (ticked: readonly string[]) => void;
}) {
  const { rate: texts } = useTexts().ratings;
  const { options, ticked, onTick } = props;
  if (options.length === 0) return null;
  const toggle = (code: string) =>
    onTick(ticked.includes(code) ? ticked.filter((one) => one !== code) : [...ticked, code]);
  return (
    <fieldset className="rate-choices">
      <legend>{texts.optionsLegend}</legend>
      {options.map(({ code, label }) => (
        <label key={code} className="rate-choice">
          <input type="checkbox" checked={ticked.includes(code)} onChange={() => toggle(code)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
