import type { MatterAct } from '@banshi/contract/catalogue';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

/** Who did what to the matter and its drafts, the newest first. */
export function ActTable({ acts }: { acts: readonly MatterAct[] }) {
  const { catalogue } = useTexts();
  const columns = useActColumns();
  return (
    <section className="matter-panel no-print">
      <h2>{catalogue.sections.acts}</h2>
      {acts.length === 0 ? (
        <p className="faint">{catalogue.none}</p>
      ) : (
        <CardRows>
          <DataTable
            label={catalogue.sections.acts}
            columns={columns}
            rows={acts}
            rowKey={(act) => `${act.at} ${act.action} ${act.version ?? ''}`}
          />
        </CardRows>
      )}
    </section>
  );
}

function useActColumns(): readonly Column<MatterAct>[] {
  const { catalogue, matterLife, matterWords } = useTexts();
  const formats = useFormats();
  const { acts: headers } = matterLife;
  return [
    { key: 'at', header: headers.at, kind: 'short', cell: ({ at }) => formats.moment(at) },
    {
      key: 'what',
      header: headers.what,
      kind: 'short',
      cell: ({ action, version }) =>
        version === null
          ? matterWords.action[action]
          : matterLife.published(matterWords.action[action], catalogue.versionTag(version)),
    },
    {
      key: 'by',
      header: headers.by,
      kind: 'short',
      cell: ({ byName }) => byName ?? catalogue.byImport,
    },
    { key: 'reason', header: headers.reason, kind: 'wide', cell: ({ reason }) => reason },
  ];
}
