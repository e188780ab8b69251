import type { MatterDetail, MatterVersionLine } from '@banshi/contract/catalogue';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

/** The versions of a list; each can be read and compared with the one before. */
export function VersionTable({ matter }: { matter: MatterDetail }) {
  const { catalogue } = useTexts();
  const columns = useVersionColumns(matter);
  return (
    <section className="matter-panel no-print">
      <h2>{catalogue.sections.versions}</h2>
      {matter.versions.length === 0 ? (
        <p className="faint">{catalogue.never}</p>
      ) : (
        <CardRows>
          <DataTable
            label={catalogue.sections.versions}
            columns={columns}
            rows={matter.versions}
            rowKey={({ version }) => String(version)}
          />
        </CardRows>
      )}
    </section>
  );
}

function useVersionColumns({
  matterId,
  versions,
}: MatterDetail): readonly Column<MatterVersionLine>[] {
  const { catalogue } = useTexts();
  const formats = useFormats();
  const { versionColumns: columns } = catalogue;
  const address = paths.matter.to(matterId);
  const before = (version: number) => versions.find((one) => one.version === version - 1)?.version;
  return [
    {
      key: 'version',
      header: columns.version,
      kind: 'short',
      cell: ({ version }) => (
        <Link to={`${address}?version=${version}`}>{catalogue.versionTag(version)}</Link>
      ),
    },
    {
      key: 'effective',
      header: columns.effective,
      kind: 'short',
      cell: ({ effectiveFrom }) => formats.moment(effectiveFrom).slice(0, 10),
    },
    {
      key: 'published',
      header: columns.published,
      kind: 'short',
      cell: ({ publishedAt }) => formats.moment(publishedAt),
    },
    {
      key: 'by',
      header: columns.by,
      kind: 'short',
      cell: ({ publishedByName }) => publishedByName ?? catalogue.byImport,
    },
    { key: 'reason', header: columns.reason, kind: 'wide', cell: ({ reason }) => reason },
    {
      key: 'compare',
      header: columns.compare,
      kind: 'short',
      cell: ({ version }) => {
        const from = before(version);
        if (from === undefined) return null;
        const search = `?from=${from}&to=${version}`;
        return (
          <Link to={`${paths.matterComparison.to(matterId)}${search}`}>
            {catalogue.compareWith(from)}
          </Link>
        );
      },
    },
  ];
}
