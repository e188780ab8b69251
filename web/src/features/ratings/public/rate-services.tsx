import type { RateableService, RatingOption } from '@banshi/contract/ratings';
import { useEffect, useId, useRef, useState } from 'react';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { RateForm } from './rate-form.tsx';
import { type Proof, useRateableServices } from './use-rating.ts';
import './rate.css';

/** 评价服务: whoever proved that a case is his rates what was done for him. Plain elements, for every phone and reader. */
export function RateServices({ proof }: { proof: Proof }) {
  const { rate: texts } = useTexts().ratings;
  const sentence = useSentence();
  const heading = useId();
  const query = useRateableServices(proof);
  return (
    <section className="public-panel rate" aria-labelledby={heading}>
      <h2 id={heading}>{texts.title}</h2>
      <p>{texts.lead}</p>
      {query.isPending && <p role="status">{texts.loading}</p>}
      {query.error && (
        <div role="alert">
          <p className="rate-error">{sentence(query.error)}</p>
          <button type="button" className="rate-again" onClick={() => void query.refetch()}>
            {texts.retry}
          </button>
        </div>
      )}
      {query.data?.services.length === 0 && <p>{texts.none}</p>}
      {query.data?.services.map((service) => (
        <Service
          key={service.service}
          {...{ proof, service }}
          options={query.data.options}
          isFirst={service === query.data.services.find(({ standing }) => standing === 'OPEN')}
        />
      ))}
    </section>
  );
}

interface ServiceProps {
  readonly proof: Proof;
  readonly service: RateableService;
  readonly options: readonly RatingOption[];
  /** The first that is open to be rated stands unfolded. */
  readonly isFirst: boolean;
}

function Service({ proof, service, options, isFirst }: ServiceProps) {
  const { ratings: texts } = useTexts();
  const formats = useFormats();
  const { stage, on, standing, until, grade } = service;
  const last = until === null ? '' : formats.day(until);
  const isOpen = standing === 'OPEN' || standing === 'SUPPLEMENT';
  const [sent, setSent] = useState(0);
  const name = texts.rate.service(texts.stage[stage], formats.day(on));
  return (
    <div className="rate-service">
      <h3>{name}</h3>
      <p>{texts.rate.standing[standing](last)}</p>
      {grade !== null && <p>{texts.rate.rated(texts.grade[grade])}</p>}
      {sent > 0 && <Thanks key={sent} />}
      {isOpen && (
        <details open={isFirst}>
          <summary>
            {standing === 'OPEN' ? texts.rate.title : texts.rate.sendMore}
            <span className="visually-hidden"> {name}</span>
          </summary>
          <RateForm
            // What was sent is said; what may be added begins empty.
            key={standing}
            {...{ proof, service }}
            onSent={() => setSent(sent + 1)}
            options={options.filter(({ way }) => way === service.way)}
          />
        </details>
      )}
    </div>
  );
}

/** The form is gone: whoever went through it by keyboard or ear goes on here. */
function Thanks() {
  const { rate: texts } = useTexts().ratings;
  const thanks = useRef<HTMLParagraphElement>(null);
  useEffect(() => thanks.current?.focus(), []);
  return (
    <p ref={thanks} className="rate-thanks" role="status" tabIndex={-1}>
      {texts.thanks}
    </p>
  );
}
