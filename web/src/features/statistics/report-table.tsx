import { REPORT_COLUMNS, type ReportColumn, WORD_COLUMNS } from '@banshi/contract/report-words';
import type { Report, ReportRow } from '@banshi/contract/reports';
import { useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { type Counted, toCounted } from './counted.ts';
import { FigureToList } from './figure-to-list.tsx';
import { DIVIDED, listBehind, NAMED_BY } from './report-lists.ts';

/** A report as a table, and beside it how each figure is defined. */
export function ReportTable({ report }: { report: Report }) {
  const { reports, reportWords, statistics } = useTexts();
  const columns: readonly ReportColumn[] = REPORT_COLUMNS[report.report];
  const label = reports.tableLabel(
    reportWords.report[report.report],
    statistics.period(report.from, report.to),
  );
  if (report.rows.length === 0) {
    return (
      <PageState kind="empty" title={reports.empty.title}>
        {reports.empty.detail}
      </PageState>
    );
  }
  return (
    <>
      <div className="figure-table-frame">
        <table className="figure-table" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={classOf(column)}>
                  {reportWords.column[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <ReportCells key={row.cells.join(' ')} {...{ report, row, columns }} />
            ))}
          </tbody>
        </table>
      </div>
      <dl className="report-definitions">
        {columns.map((column) => (
          <div key={column}>
            <dt>{reportWords.column[column]}</dt>
            <dd>{reportWords.definition[column]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface ReportCellsProps {
  readonly report: Report;
  readonly row: ReportRow;
  readonly columns: readonly ReportColumn[];
}

function ReportCells({ report, row, columns }: ReportCellsProps) {
  const { reportWords } = useTexts();
  const name = String(row.cells[columns.indexOf(NAMED_BY[report.report])] ?? '');
  return (
    <tr className={row.isTotal ? 'is-total' : undefined}>
      {columns.map((column, at) => {
        const cell = row.cells[at] ?? null;
        const counted = cell === null ? undefined : listBehind(report, row, column);
        return (
          <td key={column} className={classOf(column)}>
            {cell === null || counted === undefined ? (
              (cell ?? reportWords.none)
            ) : (
              <ReportFigure {...{ column, cell, counted, name }} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface ReportFigureProps {
  readonly column: ReportColumn;
  readonly cell: number | string;
  readonly counted: Counted;
  readonly name: string;
}

function ReportFigure({ column, cell, counted, name }: ReportFigureProps) {
  const { reportWords, statistics, words } = useTexts();
  const { measure, from, to } = counted;
  const list = `${words.measure[measure]} ${statistics.period(from, to)}`;
  return (
    <FigureToList
      to={toCounted(counted, name)}
      what={`${name} ${reportWords.column[column]}`}
      count={cell}
      list={DIVIDED.has(column) ? list : undefined}
    />
  );
}

function classOf(column: ReportColumn): string | undefined {
  if (column === 'rank') return 'is-number is-rank';
  return WORD_COLUMNS.has(column) ? undefined : 'is-number';
}
