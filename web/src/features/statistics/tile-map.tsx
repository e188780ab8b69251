import type { DashboardRow } from '@banshi/contract/dashboard';
import type { DashboardSpan } from '@banshi/contract/dashboard-words';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { listOfArea } from './dashboard-links.ts';
import { PREFECTURE_TILES, prefixOf, shadeOf, type Tile } from './prefecture-grid.ts';
import type { Dashboard } from './use-dashboard.ts';

const FIGURES = ['accepted', 'closed', 'open'] as const;
type Figure = (typeof FIGURES)[number];

interface MapProps {
  readonly data: Pick<Dashboard, 'department' | 'definition' | 'spans'>;
  readonly areas: readonly DashboardRow[];
  readonly span: DashboardSpan;
}

/**
 * The prefectures as tiles with their numbers, of the centre or of one department; each opens its cases. A list to
 * whoever does not see it.
 */
export function TileMap({ data, areas, span }: MapProps) {
  const { map, spans: spanNames } = useTexts().dashboard;
  const [figure, setFigure] = useState<Figure>('accepted');
  const countIn = (code: string) =>
    areas
      .filter(({ key }) => prefixOf(key) === prefixOf(code))
      .reduce((sum, row) => sum + countOf(row, span, figure), 0);
  const tiles = PREFECTURE_TILES.map((tile) => ({ tile, count: countIn(tile.code) }));
  const greatest = Math.max(...tiles.map(({ count }) => count));
  const asked = askedFor(figure, data.spans[span]);
  return (
    <section className="notes-panel">
      <div className="panel-head">
        <h2>
          {map.title} · {map.figures[figure]} · {spanNames[span]}
        </h2>
        <ChoiceBar
          label={map.figureLabel}
          choices={FIGURES.map((key) => ({ key, text: map.figures[key] }))}
          chosen={figure}
          onChoose={setFigure}
        />
      </div>
      <ul className="tile-map" aria-label={map.label(map.figures[figure], spanNames[span])}>
        {tiles.map(({ tile, count }) => (
          <MapTile
            key={tile.code}
            tile={tile}
            count={count}
            shade={shadeOf(count, greatest)}
            to={listOfArea(
              data,
              { key: prefixOf(tile.code), label: map.prefectures[tile.code] },
              asked,
            )}
          />
        ))}
      </ul>
      <Others {...{ data, areas, span, figure, asked }} />
      <p className="figure-definition">{map.note}</p>
    </section>
  );
}

function countOf(row: DashboardRow, span: DashboardSpan, figure: Figure): number {
  return figure === 'open' ? row.open : row[span][figure];
}

function askedFor(figure: Figure, { from, to }: { readonly from: string; readonly to: string }) {
  return figure === 'open' ? { measure: figure, from: to, to } : { measure: figure, from, to };
}

function MapTile(props: { tile: Tile; count: number; shade: number; to: string }) {
  const { dashboard } = useTexts();
  const formats = useFormats();
  const { tile, count, shade, to } = props;
  const number = formats.number(count);
  const name = dashboard.map.prefectures[tile.code];
  return (
    <li className={`tile tile-column-${tile.column} tile-row-${tile.row}`}>
      <Link to={to} className={`tile-shade-${shade}`} aria-label={dashboard.toList(name, number)}>
        <span>{name}</span> <strong>{number}</strong>
      </Link>
    </li>
  );
}

/** What lies in no prefecture: the province itself, and other provinces. */
function Others(props: {
  data: MapProps['data'];
  areas: readonly DashboardRow[];
  span: DashboardSpan;
  figure: Figure;
  asked: ReturnType<typeof askedFor>;
}) {
  const { dashboard } = useTexts();
  const formats = useFormats();
  const { data, areas, span, figure, asked } = props;
  const known = new Set(PREFECTURE_TILES.map(({ code }) => prefixOf(code)));
  const others = areas
    .filter(({ key }) => !known.has(prefixOf(key)))
    .map((row) => ({ row, count: countOf(row, span, figure) }))
    .filter(({ count }) => count !== 0);
  if (others.length === 0) return null;
  return (
    <p>
      {dashboard.map.others}
      {others.map(({ row, count }) => (
        <Link
          key={row.key}
          className="tile-other"
          to={listOfArea(data, row, asked)}
          aria-label={dashboard.toList(row.label, formats.number(count))}
        >
          {row.label} {formats.number(count)}
        </Link>
      ))}
    </p>
  );
}
