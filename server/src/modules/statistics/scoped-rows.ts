import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import type { FigureRow } from '@banshi/contract/statistics';
import { type ScopedFigures, summedFigures } from './core/snapshot.ts';
import { BUCKET_LABELS } from './queries/row-names.ts';

interface ScopedRows {
  readonly rows: (FigureRow & { readonly key: Bucket })[];
  readonly total: FigureRow;
}

/** Figures of a scope as the rows of a table, and their total. */
export function scopedRows(figures: ScopedFigures): ScopedRows {
  const rows = BUCKETS.map((key) => ({ key, label: BUCKET_LABELS[key], ...figures[key] }));
  return { rows, total: { key: 'total', label: '合计', ...summedFigures(rows) } };
}
