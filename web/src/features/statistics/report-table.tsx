import { REPORT_COLUMNS, type ReportColumn, WORD_COLUMNS } from '@banshi/contract/report-words';
import type { Report, ReportRow } from '@banshi/contract/reports';
import { useFormats, useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';

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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="figure-table-frame" tabIndex={0} aria-label={label}>
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
              <ReportCells key={row.cells.join(' ')} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
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

function ReportCells({ row, columns }: { row: ReportRow; columns: readonly ReportColumn[] }) {
  const { reportWords } = useTexts();
  const formats = useFormats();
  const shown = (cell: ReportRow['cells'][number] | undefined) =>
    typeof cell === 'number' ? formats.number(cell) : (cell ?? reportWords.none);
  return (
    <tr className={row.isTotal ? 'is-total' : undefined}>
      {columns.map((column, at) => (
        <td key={column} className={classOf(column)}>
          {shown(row.cells[at])}
        </td>
      ))}
    </tr>
  );
}

function classOf(column: ReportColumn): string | undefined {
  return WORD_COLUMNS.has(column) ? undefined : 'is-number';
}
