import { QUALITY_RULES, type QualityRule } from '@banshi/contract/quality-words';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import type { Period } from './period.ts';
import { useFound } from './use-quality.ts';

/** Each rule with its definition and how many it finds, which is the way to its list. */
export function RuleTable({ period }: { period: Period }) {
  const { quality } = useTexts();
  const { columns } = quality;
  return (
    <div className="figure-table-frame">
      <table className="figure-table rate-table" aria-label={quality.rules}>
        <thead>
          <tr>
            <th scope="col">{columns.rule}</th>
            <th scope="col" className="is-number">
              {columns.count}
            </th>
            <th scope="col">{columns.definition}</th>
          </tr>
        </thead>
        <tbody>
          {QUALITY_RULES.map((rule) => (
            <tr key={rule}>
              <th scope="row">
                <Link to={toRule(rule, period)} replace>
                  {quality.rule[rule]}
                </Link>
              </th>
              <td className="is-number">
                <Found rule={rule} period={period} />
              </td>
              <td className="rate-definition">{quality.definition[rule]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Found({ rule, period }: { rule: QualityRule; period: Period }) {
  const { quality } = useTexts();
  const formats = useFormats();
  const { data, isError } = useFound(rule, period);
  if (!data) return isError ? quality.unknown : quality.counting;
  const count = formats.number(data.count);
  const ofRule = rule === 'Q6' ? quality.days(count) : quality.count(count);
  const shown = data.isMore ? quality.more(count) : ofRule;
  return (
    <Link to={toRule(rule, period)} replace aria-label={quality.toList(quality.rule[rule], shown)}>
      {shown}
    </Link>
  );
}

function toRule(rule: QualityRule, period: Period): string {
  return `${paths.quality.to()}?${new URLSearchParams({ ...period, rule })}`;
}
