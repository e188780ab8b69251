import type { ReviewEntry } from '@banshi/contract/negative-reviews';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** What was done about a negative review, by whom, and what he said. */
export function ReviewStory({ story }: { story: readonly ReviewEntry[] }) {
  const { negativeReviews: texts } = useTexts();
  const formats = useFormats();
  const factsOf = useFacts();
  const whoOf = ({ byName, inPlaceOfName }: ReviewEntry) => {
    const by = byName ?? texts.byRule;
    return inPlaceOfName === null ? by : texts.inPlaceOf(by, inPlaceOfName);
  };
  return (
    <section className="plain-panel">
      <h2>{texts.story}</h2>
      <ol className="review-story">
        {story.map((one) => (
          <li key={one.nth}>
            {texts.entry(texts.act[one.act], whoOf(one), formats.moment(one.at))}
            {factsOf(one).map((fact) => (
              <span key={fact} className="rating-note">
                {fact}
              </span>
            ))}
            {one.note && <span className="rating-note">{one.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What an entry says besides its words. */
function useFacts(): (entry: ReviewEntry) => readonly string[] {
  const { negativeReviews: texts, ratings } = useTexts();
  return ({ kind, isComplex, way, outcome, ground }) =>
    [
      kind && texts.kind[kind],
      isComplex === null ? null : texts.complexity[isComplex ? 'yes' : 'no'],
      way && texts.way[way],
      outcome && texts.outcome[outcome],
      ground && ratings.list.ground[ground],
    ].filter((one) => one !== null);
}
