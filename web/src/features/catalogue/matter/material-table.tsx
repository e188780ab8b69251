import type { MaterialSpec } from '@banshi/contract/matter-file';
import { useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

/** What has to be handed in, why, and in which form. */
export function MaterialTable({ materials }: { materials: readonly MaterialSpec[] }) {
  const { sections, none } = useTexts().catalogue;
  const columns = useMaterialColumns();
  return (
    <section className="matter-panel material-table">
      <h2>{sections.materials}</h2>
      {materials.length === 0 ? (
        <p className="faint">{none}</p>
      ) : (
        <CardRows>
          <DataTable
            label={sections.materials}
            columns={columns}
            rows={materials}
            rowKey={({ orderNum }) => String(orderNum)}
          />
        </CardRows>
      )}
    </section>
  );
}

function useMaterialColumns(): readonly Column<MaterialSpec>[] {
  const { catalogue, matterWords } = useTexts();
  const { materialColumns: columns } = catalogue;
  return [
    { key: 'order', header: columns.order, kind: 'number', cell: ({ orderNum }) => orderNum },
    { key: 'material', header: columns.name, cell: ({ name }) => <strong>{name}</strong> },
    { key: 'need', header: columns.need, cell: (one) => <Need material={one} /> },
    {
      key: 'form',
      header: columns.form,
      kind: 'short',
      cell: ({ copies, media, pageNum }) => (
        <>
          {matterWords.copies[copies]} · {catalogue.pages(pageNum)}
          <span className="fact-note">{matterWords.media[media]}</span>
        </>
      ),
    },
    {
      key: 'source',
      header: columns.source,
      cell: ({ source, sourceExplain }) => (
        <>
          {matterWords.source[source]}
          {sourceExplain !== null && <span className="fact-note">{sourceExplain}</span>}
        </>
      ),
    },
    {
      key: 'basis',
      header: columns.basis,
      cell: ({ byLaw, acceptStandard }) => (
        <>
          {acceptStandard}
          <span className="fact-note">{byLaw}</span>
        </>
      ),
    },
  ];
}

function Need({ material }: { material: MaterialSpec }) {
  const { catalogue } = useTexts();
  const words = [
    material.isMain ? catalogue.main : catalogue.secondary,
    material.isNecessary ? catalogue.necessary : catalogue.optional,
    ...(material.allowTolerance ? [catalogue.tolerable(material.toleranceDays)] : []),
  ];
  return words.join(' · ');
}
