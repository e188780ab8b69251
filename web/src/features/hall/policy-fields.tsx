import type { PolicyDetail } from '@banshi/contract/policies';
import { Button } from 'antd';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceField, TickField } from '../../ui/plain-field.tsx';
import type { Words } from './contribution-fields.tsx';
import { policyStory } from './policy-story.ts';
import { usePublishedPolicies, usePublishedPolicy } from './use-hall.ts';

/** The document of the policy library and the measures that a window reports of; blank: none is chosen yet. */
export interface ChosenPolicy {
  readonly policyId: string;
  readonly measures: readonly number[];
}

/** Chooses a document and its measures, and proposes what to write of them. */
export function PolicyFields(props: {
  readonly chosen: ChosenPolicy;
  readonly onChange: (chosen: ChosenPolicy) => void;
  readonly onPropose: (words: Words) => void;
}) {
  const { chosen, onChange, onPropose } = props;
  const texts = useTexts().contributionPolicy;
  const today = useFormats().now().slice(0, 10);
  const query = usePublishedPolicies();
  return (
    <QueryView query={query} rows={1}>
      {({ policies }) =>
        policies.length === 0 ? (
          <p className="hall-note">{texts.none}</p>
        ) : (
          <>
            <ChoiceField
              label={texts.document}
              value={chosen.policyId}
              choices={[
                { key: '', text: texts.choose },
                ...policies.map(({ policyId, docNo, title, lastDay }) => ({
                  key: String(policyId),
                  text:
                    lastDay !== null && lastDay < today
                      ? texts.overChoice(docNo, title)
                      : texts.choice(docNo, title),
                })),
              ]}
              onChange={(policyId) => onChange({ policyId, measures: [] })}
            />
            {chosen.policyId !== '' && (
              <Measures key={chosen.policyId} {...{ chosen, onChange, onPropose }} />
            )}
          </>
        )
      }
    </QueryView>
  );
}

function Measures({ chosen, onChange, onPropose }: Parameters<typeof PolicyFields>[0]) {
  const texts = useTexts().contributionPolicy;
  const query = usePublishedPolicy(Number(chosen.policyId));
  const tick = (place: number, isTicked: boolean) =>
    onChange({
      ...chosen,
      measures: isTicked
        ? [...chosen.measures, place]
        : chosen.measures.filter((one) => one !== place),
    });
  const propose = (detail: PolicyDetail) =>
    onPropose(policyStory(texts.story, detail, chosen.measures));
  return (
    <QueryView query={query} rows={2}>
      {(detail) => (
        <fieldset className="hall-measures">
          <legend>{texts.measures}</legend>
          {detail.ending && (
            <p className="hall-late">
              {texts.ended(detail.ending.lastDay, detail.ending.supersededBy)}
            </p>
          )}
          {detail.content.measures.map(({ text }, index) => (
            <TickField
              key={text}
              label={texts.measure(index + 1, text)}
              isTicked={chosen.measures.includes(index + 1)}
              onChange={(isTicked) => tick(index + 1, isTicked)}
            />
          ))}
          <Button size="small" onClick={() => propose(detail)}>
            {texts.compose}
          </Button>
        </fieldset>
      )}
    </QueryView>
  );
}
