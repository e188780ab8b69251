import { BUCKETS } from '@banshi/contract/case-words';
import { DRAFT_STAGES, MATTER_STATES, MATTER_TRAITS } from '@banshi/contract/catalogue-words';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { type MatterFilter, NO_FILTER, searchOf } from './matter-filter.ts';
import { useDepartments } from './use-matters.ts';

const TYPING_PAUSE_MS = 200;
const ANY = '';

interface MatterFiltersProps {
  readonly filter: MatterFilter;
  readonly onChange: (next: MatterFilter) => void;
}

/** The words and the conditions of a search for matters. */
export function MatterFilters({ filter, onChange }: MatterFiltersProps) {
  const { filters } = useTexts().catalogue;
  const isFiltered = searchOf(filter).size > 0;
  return (
    <search className="matter-filters no-print">
      <TypedText filter={filter} onChange={onChange} />
      <Conditions filter={filter} onChange={onChange} />
      {isFiltered && <Button onClick={() => onChange(NO_FILTER)}>{filters.clear}</Button>}
    </search>
  );
}

/** What is typed takes effect when typing pauses. */
function TypedText({ filter, onChange }: MatterFiltersProps) {
  const { filters } = useTexts().catalogue;
  const [typed, setTyped] = useState(filter.text);
  const settled = useSettled(typed, TYPING_PAUSE_MS);
  useEffect(() => setTyped(filter.text), [filter.text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a pause in typing changes the address
  useEffect(() => {
    if (settled === typed && settled !== filter.text) onChange({ ...filter, text: settled });
  }, [settled]);
  return (
    <TextField
      label={filters.text}
      isLabelHidden
      value={typed}
      maxLength={100}
      placeholder={filters.textHint}
      onChange={setTyped}
    />
  );
}

function Conditions({ filter, onChange }: MatterFiltersProps) {
  const { catalogue, matterWords, words } = useTexts();
  const { filters } = catalogue;
  const { data: departments = [] } = useDepartments();
  const any = (what: string) => ({ key: ANY, text: filters.any(what) });
  return (
    <>
      <ChoiceField
        label={filters.department}
        isLabelHidden
        value={String(filter.departmentId ?? ANY)}
        choices={[
          any(filters.department),
          ...departments.map((one) => ({ key: String(one.organisationId), text: one.shortName })),
        ]}
        onChange={(key) =>
          onChange({ ...filter, departmentId: key === ANY ? undefined : Number(key) })
        }
      />
      <ChoiceField
        label={filters.type}
        isLabelHidden
        value={filter.type ?? ANY}
        choices={[
          any(filters.type),
          ...Object.entries(matterWords.type)
            .toSorted()
            .map(([key, text]) => ({ key, text: `${key} ${text}` })),
        ]}
        onChange={(key) => onChange({ ...filter, type: key === ANY ? undefined : key })}
      />
      <ChoiceField
        label={filters.bucket}
        isLabelHidden
        value={filter.bucket ?? ANY}
        choices={[any(filters.bucket), ...BUCKETS.map((key) => ({ key, text: words.bucket[key] }))]}
        onChange={(key) => onChange({ ...filter, bucket: BUCKETS.find((each) => each === key) })}
      />
      <Stands filter={filter} onChange={onChange} />
      <Traits filter={filter} onChange={onChange} />
    </>
  );
}

/** Where the matter stands, and where the draft of its next version does. */
function Stands({ filter, onChange }: MatterFiltersProps) {
  const { catalogue, matterWords } = useTexts();
  const { filters } = catalogue;
  const any = (what: string) => ({ key: ANY, text: filters.any(what) });
  return (
    <>
      <ChoiceField
        label={filters.state}
        isLabelHidden
        value={filter.state ?? ANY}
        choices={[
          any(filters.state),
          ...MATTER_STATES.map((key) => ({ key, text: matterWords.state[key] })),
        ]}
        onChange={(key) =>
          onChange({ ...filter, state: MATTER_STATES.find((each) => each === key) })
        }
      />
      <ChoiceField
        label={filters.draft}
        isLabelHidden
        value={filter.draftStage ?? ANY}
        choices={[
          any(filters.draft),
          ...DRAFT_STAGES.map((key) => ({ key, text: matterWords.stage[key] })),
        ]}
        onChange={(key) =>
          onChange({ ...filter, draftStage: DRAFT_STAGES.find((each) => each === key) })
        }
      />
    </>
  );
}

/** What the rates of matters count. */
function Traits({ filter, onChange }: MatterFiltersProps) {
  const { catalogue, matterWords } = useTexts();
  const { filters } = catalogue;
  return (
    <ChoiceField
      label={filters.trait}
      isLabelHidden
      value={filter.trait ?? ANY}
      choices={[
        { key: ANY, text: filters.any(filters.trait) },
        ...MATTER_TRAITS.map((key) => ({ key, text: matterWords.trait[key] })),
      ]}
      onChange={(key) => onChange({ ...filter, trait: MATTER_TRAITS.find((one) => one === key) })}
    />
  );
}
