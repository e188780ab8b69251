import { REFUSED_COUNTED } from '@banshi/contract/definition-words';
import { QUALITY_RULES } from '@banshi/contract/quality-words';
import {
  CASE_REPORT,
  QUALITY_REPORT,
  REPORT_COLUMNS,
  type ReportColumn,
  WORD_COLUMNS,
} from '@banshi/contract/report-words';
import type { Report, ReportRow } from '@banshi/contract/reports';
import { Link } from 'react-router';
import { useTexts } from '../../text/language.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { FigureToList } from './figure-to-list.tsx';
import { behindCell, DIVIDED, NAMED_BY } from './report-lists.ts';

/** A report as a table, and beside it how each figure is defined. */
export function ReportTable({ report }: { report: Report }) {
  const { quality, reports, reportWords, statistics } = useTexts();
  const columns: readonly ReportColumn[] = REPORT_COLUMNS[report.report];
  const empty = report.report === CASE_REPORT ? reports.emptyCases : reports.empty;
  const label = reports.tableLabel(
    reportWords.report[report.report],
    statistics.period(report.from, report.to),
  );
  const { definition, withRefused } = reportWords;
  const definitions = {
    ...definition,
    ...(report.definition === REFUSED_COUNTED ? withRefused : {}),
  };
  if (report.rows.length === 0) {
    return (
      <PageState kind="empty" title={empty.title}>
        {empty.detail}
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
              <ReportCells key={row.key ?? row.cells.join(' ')} {...{ report, row, columns }} />
            ))}
          </tbody>
        </table>
      </div>
      <dl className="report-definitions">
        {columns.map((column) => (
          <div key={column}>
            <dt>{reportWords.column[column]}</dt>
            <dd>{definitions[column]}</dd>
          </div>
        ))}
        {report.report === QUALITY_REPORT &&
          QUALITY_RULES.map((rule) => (
            <div key={rule}>
              <dt>{quality.rule[rule]}</dt>
              <dd>{quality.definition[rule]}</dd>
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
  const name = String(row.cells[columns.indexOf(NAMED_BY[report.report])] ?? '');
  return (
    <tr className={row.isTotal ? 'is-total' : undefined}>
      {columns.map((column, at) => {
        const cell = row.cells[at] ?? null;
        const behind = cell === null ? undefined : behindCell(report, row, { column, name });
        return (
          <td key={column} className={classOf(column)}>
            {cell === null || behind === undefined ? (
              <ReportWord {...{ cell, column }} />
            ) : (
              <ReportFigure {...{ column, cell, behind, name }} rule={ruleOf(report, row)} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function ReportWord({ cell, column }: { cell: number | string | null; column: ReportColumn }) {
  const { quality, reportWords } = useTexts();
  const rule = column === 'rule' && QUALITY_RULES.find((one) => one === cell);
  if (rule) return quality.rule[rule];
  return cell ?? (column === 'finishedOn' ? reportWords.open : reportWords.none);
}

interface ReportFigureProps {
  readonly column: ReportColumn;
  readonly cell: number | string;
  readonly behind: NonNullable<ReturnType<typeof behindCell>>;
  readonly name: string;
  /** Before the name, where a row is of a rule and a department. */
  readonly rule: string;
}

function ReportFigure({ column, cell, behind, name, rule }: ReportFigureProps) {
  const { ratings, reportWords, statistics, words } = useTexts();
  const { to, counted, view } = behind;
  if (behind.isPage) {
    const of = WORD_COLUMNS.has(column)
      ? undefined
      : `${name} ${reportWords.column[column]} ${cell}`;
    return (
      <Link to={to} aria-label={of}>
        {cell}
      </Link>
    );
  }
  const list =
    view === undefined
      ? counted &&
        `${words.measure[counted.measure]} ${statistics.period(counted.from, counted.to)}`
      : ratings.list.view[view];
  return (
    <FigureToList
      to={to}
      what={`${rule}${name} ${reportWords.column[column]}`}
      count={cell}
      list={DIVIDED.has(column) ? list : undefined}
    />
  );
}

function ruleOf({ report }: Report, { cells }: ReportRow): string {
  return report === QUALITY_REPORT ? `${cells[0]} ` : '';
}

function classOf(column: ReportColumn): string {
  if (column === 'rank') return 'is-number is-rank';
  return WORD_COLUMNS.has(column) ? 'is-word' : 'is-number';
}
