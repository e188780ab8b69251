import { type CaseRule, QUALITY_RULES } from '@banshi/contract/quality-words';
import { Button } from 'antd';
import { Link } from 'react-router';
import { endOf } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { CountedRows } from './counted-rows.tsx';
import { DropRows } from './drop-rows.tsx';
import type { Period } from './period.ts';
import { RuleTable } from './rule-table.tsx';
import { PeriodBar } from './selection-bar.tsx';
import { StockPanel } from './stock-panel.tsx';
import { useDailyDrops, useQualityCases, useQualityLook } from './use-quality.ts';
import './statistics.css';

/** The rules of data quality, what each finds, and the list of one (T14). */
export function QualityPage() {
  const { quality } = useTexts();
  const [{ period, rule, department }, look] = useQualityLook();
  return (
    <Page title={quality.title} aside={<Link to={paths.statistics.to()}>{quality.back}</Link>}>
      <div className="selection-bar no-print">
        <PeriodBar period={period} onPeriod={(next) => look({ rule, department, period: next })} />
      </div>
      <section className="notes-panel">
        <h2>{quality.rules}</h2>
        <RuleTable period={period} />
      </section>
      <div className="statistics-snapshots">
        <StockPanel />
      </div>
      <section className="notes-panel indicator-counts">
        <h2>{quality.list(quality.rule[rule])}</h2>
        <div className="selection-bar no-print">
          <ChoiceBar
            label={quality.choose}
            choices={QUALITY_RULES.map((key) => ({ key, text: key }))}
            chosen={rule}
            onChoose={(next) => look({ period, department, rule: next })}
          />
        </div>
        {department && (
          <p className="figures-moment">
            <strong>{quality.ofDepartment(department.label)}</strong>
            <Button onClick={() => look({ period, rule })}>{quality.allDepartments}</Button>
          </p>
        )}
        {rule === 'Q6' ? (
          <DropList period={period} department={department?.code} />
        ) : (
          <CaseList rule={rule} period={period} department={department?.code} />
        )}
      </section>
    </Page>
  );
}

interface ListProps {
  readonly period: Period;
  readonly department: string | undefined;
}

function CaseList({ rule, period, department }: ListProps & { rule: CaseRule }) {
  const query = useQualityCases(rule, period, department);
  return (
    <QueryView query={query} rows={8}>
      {(data) => (
        <CountedRows cases={data.pages.flatMap((page) => page.flagged)} {...endOf(query)} />
      )}
    </QueryView>
  );
}

function DropList({ period, department }: ListProps) {
  const query = useDailyDrops(period, department);
  return (
    <QueryView query={query} rows={8}>
      {(data) => <DropRows drops={data.pages.flatMap((page) => page.drops)} {...endOf(query)} />}
    </QueryView>
  );
}
