import { DEFINITION_VERSIONS, type DefinitionVersion } from '@banshi/contract/definition-words';
import { GROUPINGS } from '@banshi/contract/statistics';
import { useEffect, useState } from 'react';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { type Period, PRESETS, periodFault, presetOf, presetPeriod } from './period.ts';
import { useSeenGroupings } from './use-seen-groupings.ts';
import type { Selection } from './use-statistics.ts';

/** The period, the grouping and the definition. */
export function SelectionBar({
  selection,
  onSelect,
}: {
  selection: Selection;
  onSelect: (next: Selection) => void;
}) {
  const { statistics } = useTexts();
  const { period, by, definition } = selection;
  const groupings = useSeenGroupings(GROUPINGS);
  return (
    <div className="selection-bar no-print">
      <PeriodBar period={period} onPeriod={(next) => onSelect({ ...selection, period: next })} />
      <ChoiceBar
        label={statistics.grouping}
        choices={groupings.map((key) => ({ key, text: statistics.groupings[key] }))}
        chosen={by}
        onChoose={(next) => onSelect({ ...selection, by: next })}
      />
      <DefinitionBar
        definition={definition}
        onDefinition={(next) => onSelect({ ...selection, definition: next })}
      />
    </div>
  );
}

/** What counts as finished. */
export function DefinitionBar(props: {
  definition: DefinitionVersion;
  onDefinition: (next: DefinitionVersion) => void;
}) {
  const { statistics } = useTexts();
  const choices = DEFINITION_VERSIONS.map((version) => ({
    ...{ key: String(version), text: statistics.definitions[version], version },
  }));
  return (
    <ChoiceBar
      label={statistics.definitionLabel}
      choices={choices}
      chosen={String(props.definition)}
      onChoose={(next) => {
        const chosen = choices.find(({ key }) => key === next);
        if (chosen) props.onDefinition(chosen.version);
      }}
    />
  );
}

/** The usual periods, and any other. */
export function PeriodBar({
  period,
  onPeriod,
}: {
  period: Period;
  onPeriod: (next: Period) => void;
}) {
  const { statistics } = useTexts();
  const formats = useFormats();
  const today = formats.now().slice(0, 10);
  return (
    <>
      <ChoiceBar
        label={statistics.presetsLabel}
        choices={PRESETS.map((key) => ({ key, text: statistics.presets[key] }))}
        chosen={presetOf(period, today)}
        onChoose={(preset) => onPeriod(presetPeriod(preset, today))}
      />
      <PeriodFields period={period} onPeriod={onPeriod} />
    </>
  );
}

/** Two days; they take effect as soon as they make a period. */
export function PeriodFields({
  period,
  onPeriod,
}: {
  period: Period;
  onPeriod: (next: Period) => void;
}) {
  const { statistics } = useTexts();
  const [typed, setTyped] = useState(period);
  const { from, to } = period;
  useEffect(() => setTyped({ from, to }), [from, to]);
  const fault = periodFault(typed);
  const change = (next: Period) => {
    setTyped(next);
    if (periodFault(next) === undefined) onPeriod(next);
  };
  return (
    <div className="period-fields">
      <DayField
        label={statistics.from}
        isLabelHidden
        value={typed.from}
        onChange={(day) => change({ ...typed, from: day })}
      />
      <span aria-hidden="true">—</span>
      <DayField
        label={statistics.to}
        isLabelHidden
        value={typed.to}
        error={fault && statistics[fault]}
        onChange={(day) => change({ ...typed, to: day })}
      />
    </div>
  );
}
