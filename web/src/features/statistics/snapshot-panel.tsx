import { type DefinitionVersion, STANDARD_DEFINITION } from '@banshi/contract/definition-words';
import { SNAPSHOT_SCOPES, type SnapshotScopeName } from '@banshi/contract/snapshot-words';
import { type StatisticsSnapshot, takeSnapshot } from '@banshi/contract/snapshots';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { ChoiceField } from '../../ui/plain-field.tsx';
import type { Period } from './period.ts';
import { SnapshotChanges } from './snapshot-changes.tsx';
import { useSnapshots, useTakeSnapshot } from './use-snapshots.ts';
import { definitionOf, useStatistics } from './use-statistics.ts';

/** What was frozen of this period, and by how much it was restated since: never silently. */
export function SnapshotPanel(props: Defined) {
  const { period } = props;
  const { snapshots: texts } = useTexts();
  const query = useSnapshots(period);
  return (
    <section className="notes-panel" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className="faint">{texts.lead}</p>
      <QueryView query={query} rows={2}>
        {({ snapshots }) =>
          snapshots.length === 0 ? (
            <p>{texts.empty}</p>
          ) : (
            <ul className="snapshots">
              {snapshots.map((one) => (
                <SnapshotLine key={one.snapshotId} snapshot={one} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <TakeSnapshot {...props} />
    </section>
  );
}

interface Defined {
  readonly period: Period;
  readonly definition: DefinitionVersion;
}

function TakeSnapshot({ period, definition }: Defined) {
  const { snapshots: texts } = useTexts();
  const { grants } = useSession();
  const [scope, choose] = useState<SnapshotScopeName>('province');
  const [department, name] = useState('');
  const take = useTakeSnapshot(period);
  const isOfOne = scope === 'department';
  const wanted = { scope, department: isOfOne ? department : null, definition };
  const takers: readonly string[] = takeSnapshot.access;
  if (!grants.some(({ role }) => takers.includes(role))) return undefined;
  return (
    <div className="snapshot-take no-print">
      <ChoiceBar
        label={texts.scope}
        choices={SNAPSHOT_SCOPES.map((key) => ({ key, text: texts.scopes[key] }))}
        chosen={scope}
        onChoose={choose}
      />
      {isOfOne && <DepartmentField {...{ period, department }} onChoose={name} />}
      <Button
        loading={take.isPending}
        disabled={isOfOne && department === ''}
        onClick={() => take.mutate(wanted)}
      >
        {take.isPending ? texts.taking : texts.take}
      </Button>
      <ProblemNote error={take.error} />
    </div>
  );
}

/** The departments of which anything is told in the period. */
function DepartmentField(props: {
  period: Period;
  department: string;
  onChoose: (code: string) => void;
}) {
  const { snapshots: texts } = useTexts();
  const { data } = useStatistics({
    ...{ period: props.period, by: 'department', definition: STANDARD_DEFINITION },
  });
  const rows = data?.by === 'department' ? data.rows : [];
  return (
    <ChoiceField
      label={texts.department}
      value={props.department}
      choices={[
        { key: '', text: texts.choose },
        ...rows.map(({ key, label }) => ({ key, text: label })),
      ]}
      onChange={props.onChoose}
    />
  );
}

function SnapshotLine({ snapshot }: { snapshot: StatisticsSnapshot }) {
  const { snapshots: texts, statistics } = useTexts();
  const formats = useFormats();
  const [isOpen, open] = useState(false);
  const { total, definition, sm3, takenByName } = snapshot;
  const whose = snapshot.department?.name ?? texts.scopes[snapshot.scope];
  const taker = takenByName === null ? texts.byCommand : texts.by(takenByName);
  const quoted = texts.quoted(formats.moment(snapshot.asOf), definition, sm3.slice(0, 8));
  const isRestated = ['accepted', 'closed', 'openStart', 'openEnd'].some(
    (name) => total[name as 'accepted'] !== total.now[name as 'accepted'],
  );
  return (
    <li>
      <p>
        <strong>{whose}</strong>{' '}
        {texts.kept(formats.number(total.accepted), formats.number(total.closed))}
      </p>
      <p className="faint" title={sm3}>
        {quoted} · {statistics.definitions[definitionOf(String(definition))]} · {taker}
      </p>
      {isRestated ? (
        <p className="snapshot-restated">
          <Restated snapshot={snapshot} />{' '}
          <Button size="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            {isOpen ? texts.hide : texts.list}
          </Button>
        </p>
      ) : (
        <p className="faint">{texts.same}</p>
      )}
      {isOpen && <SnapshotChanges snapshotId={snapshot.snapshotId} />}
    </li>
  );
}

function Restated({ snapshot: { total } }: { snapshot: StatisticsSnapshot }) {
  const { snapshots: texts } = useTexts();
  const { number } = useFormats();
  const differ = (name: 'accepted' | 'closed' | 'openEnd') => {
    const by = total.now[name] - total[name];
    return by > 0 ? `+${number(by)}` : number(by).replace('-', '−');
  };
  return texts.restated(differ('accepted'), differ('closed'), differ('openEnd'));
}
