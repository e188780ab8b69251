import { SNAPSHOT_SCOPES, type SnapshotScopeName } from '@banshi/contract/snapshot-words';
import { type StatisticsSnapshot, takeSnapshot } from '@banshi/contract/snapshots';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session.ts';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import type { Period } from './period.ts';
import { SnapshotChanges } from './snapshot-changes.tsx';
import { useSnapshots, useTakeSnapshot } from './use-snapshots.ts';

/** What was frozen of this period, and by how much it was restated since: never silently. */
export function SnapshotPanel({ period }: { period: Period }) {
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
      <TakeSnapshot period={period} />
    </section>
  );
}

/** Scopes that need no department to be chosen. */
const OFFERED = SNAPSHOT_SCOPES.filter((scope) => scope !== 'department');

function TakeSnapshot({ period }: { period: Period }) {
  const { snapshots: texts } = useTexts();
  const { grants } = useSession();
  const [scope, choose] = useState<SnapshotScopeName>('province');
  const take = useTakeSnapshot(period);
  const takers: readonly string[] = takeSnapshot.access;
  if (!grants.some(({ role }) => takers.includes(role))) return undefined;
  return (
    <div className="snapshot-take no-print">
      <ChoiceBar
        label={texts.scope}
        choices={OFFERED.map((key) => ({ key, text: texts.scopes[key] }))}
        chosen={scope}
        onChoose={choose}
      />
      <Button loading={take.isPending} onClick={() => take.mutate(scope)}>
        {take.isPending ? texts.taking : texts.take}
      </Button>
      <ProblemNote error={take.error} />
    </div>
  );
}

function SnapshotLine({ snapshot }: { snapshot: StatisticsSnapshot }) {
  const { snapshots: texts } = useTexts();
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
        {quoted} · {taker}
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
