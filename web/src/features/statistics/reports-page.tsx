import { REFUSED_COUNTED } from '@banshi/contract/definition-words';
import { isTableReport, REPORTS } from '@banshi/contract/report-words';
import { downloadReport } from '@banshi/contract/reports';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { MoreButton } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { ReportTable } from './report-table.tsx';
import { DefinitionBar, PeriodBar } from './selection-bar.tsx';
import { SheetDownloads } from './sheet-downloads.tsx';
import { useReport, useReportLook } from './use-report.ts';
import './statistics.css';

/** The standard reports of a period, on the screen and as files. */
export function ReportsPage() {
  const { reports, reportWords, statistics } = useTexts();
  const formats = useFormats();
  const [shown, look] = useReportLook();
  const { period, report, definition } = shown;
  const { cases } = statistics;
  const query = useReport(shown);
  return (
    <Page title={reports.title} aside={<Link to={paths.statistics.to()}>{reports.back}</Link>}>
      <div className="selection-bar no-print">
        <PeriodBar period={period} onPeriod={(next) => look({ ...shown, period: next })} />
        <ChoiceBar
          label={reports.choose}
          choices={REPORTS.map((key) => ({ key, text: reportWords.report[key] }))}
          chosen={report}
          onChoose={(next) => look({ ...shown, report: next })}
        />
        {isTableReport(report) && (
          <DefinitionBar
            definition={definition}
            onDefinition={(next) => look({ ...shown, definition: next })}
          />
        )}
      </div>
      <section className="notes-panel">
        <h2>{reportWords.report[report]}</h2>
        <Downloads />
        <QueryView query={query} rows={8}>
          {({ pages: [data, ...others] }) =>
            data && (
              <>
                <p className="figures-moment">
                  <strong>{statistics.period(data.from, data.to)}</strong>
                  <span>{statistics.asOf(formats.moment(data.asOf))}</span>
                  <span>{reports.made(data.maker)}</span>
                  <span>{reports.snapshot(data.snapshotId)}</span>
                  {data.definition === REFUSED_COUNTED && <span>{reportWords.refusedCounted}</span>}
                </p>
                <ReportTable
                  report={{ ...data, rows: [data, ...others].flatMap(({ rows }) => rows) }}
                />
                <MoreButton query={query}>
                  {query.isFetchingNextPage ? cases.loadingMore : cases.more}
                </MoreButton>
              </>
            )
          }
        </QueryView>
      </section>
    </Page>
  );
}

function Downloads() {
  const [{ report, period, definition }] = useReportLook();
  return (
    <SheetDownloads
      name={`${report}-${period.from}-${period.to}`}
      fetchSheet={(asked) =>
        call(downloadReport, { query: { ...period, report, definition, ...asked } })
      }
    />
  );
}
