import type { StaffEntry } from '@banshi/contract/staff';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';

/** What was done to an account, the latest first. */
export function EntryTable({ entries }: { entries: readonly StaffEntry[] }) {
  const { entries: texts } = useTexts().staff;
  return (
    <section className="plain-panel">
      <h2>{texts.title}</h2>
      {entries.length === 0 ? (
        <PageState kind="empty" title={texts.none}>
          {texts.noneDetail}
        </PageState>
      ) : (
        <ol className="staff-entries">
          {entries.map((entry) => (
            <li key={`${entry.at} ${entry.kind}`}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: StaffEntry }) {
  const { entries: texts } = useTexts().staff;
  const formats = useFormats();
  const { kind, at, byName, reason, name, organisationName } = entry;
  const said = [
    ...(name !== null ? [texts.named(name, organisationName ?? '')] : []),
    ...(reason !== null ? [reason] : []),
  ];
  return (
    <>
      <strong>{texts.kinds[kind]}</strong> {byName ?? texts.byHouse} · {formats.moment(at)}
      {said.length > 0 && <span className="fact-note">{said.join(' · ')}</span>}
    </>
  );
}
