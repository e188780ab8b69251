import type { ReplyOf } from '@banshi/contract/endpoint';
import { ALERT_STATES, type listAlerts } from '@banshi/contract/supervision';
import { ALERT_LEVELS, RULE_IDS } from '@banshi/contract/supervision-words';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LevelMark } from './level-mark.tsx';
import type { BoardFilter } from './use-supervision.ts';

type Open = ReplyOf<typeof listAlerts>['open'];

/** Whose warnings and cards somebody picks to see. */
export type BoardView = Exclude<BoardFilter['of'], 'answerable'>;

const ALL = '';

/** Whose, state and level as tabs; rule and department to choose. */
export function BoardFilters(props: {
  open: Open;
  /** What this person may choose from: a board of bodies, or only what names him. */
  views: readonly BoardView[];
  filter: BoardFilter;
  onChange: (next: BoardFilter) => void;
}) {
  const { open, views, filter, onChange } = props;
  const { board } = useTexts().supervision;
  const bodies = new Map(open.map((one) => [String(one.organisationId), one.shortName]));
  return (
    <div className="board-filters no-print">
      {views.length > 1 && (
        <Tabs
          label={board.ofLabel}
          current={filter.of}
          onPick={(of) => onChange({ ...filter, of, organisationId: undefined })}
          tabs={views.map((value) => ({ value, content: board.of[value] }))}
        />
      )}
      <Tabs
        label={board.stateLabel}
        current={filter.state}
        onPick={(state) => onChange({ ...filter, state })}
        tabs={ALERT_STATES.map((value) => ({ value, content: board.state[value] }))}
      />
      <Tabs
        label={board.levelLabel}
        current={filter.level}
        onPick={(level) =>
          onChange({ ...filter, level: filter.level === level ? undefined : level })
        }
        tabs={ALERT_LEVELS.map((value) => ({ value, content: <LevelMark level={value} /> }))}
      />
      <ChoiceField
        label={board.rule}
        value={filter.rule ?? ALL}
        choices={[ALL, ...RULE_IDS].map((key) => ({ key, text: key || board.all }))}
        onChange={(key) => onChange({ ...filter, rule: RULE_IDS.find((each) => each === key) })}
      />
      <ChoiceField
        label={board.department}
        value={String(filter.organisationId ?? ALL)}
        choices={[
          { key: ALL, text: board.all },
          ...[...bodies].map(([key, text]) => ({ key, text })),
        ]}
        onChange={(key) =>
          onChange({ ...filter, organisationId: key === ALL ? undefined : Number(key) })
        }
      />
    </div>
  );
}
