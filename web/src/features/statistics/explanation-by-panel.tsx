import type { ReplyOf } from '@banshi/contract/endpoint';
import {
  EXPLANATION_GROUPINGS,
  type Explanation,
  type ExplanationGrouping,
  type explainStatistics,
} from '@banshi/contract/statistics';
import { useState } from 'react';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceBar } from '../../ui/choice-bar.tsx';
import { toCounted } from './counted.ts';
import { countedIn, type Linked } from './explanation-panel.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { FigureToList } from './figure-to-list.tsx';
import { useRowLabel } from './use-row-label.ts';
import { type Selection, useExplanation } from './use-statistics.ts';

/** By bucket it is told in words. */
const GROUPINGS = EXPLANATION_GROUPINGS.filter((by) => by !== 'bucket');

/** The account of accepted and finished by department, type or area, number by number. */
export function ExplanationByPanel({ selection }: { selection: Omit<Selection, 'by'> }) {
  const { explanation, grouping, groupings } = useTexts().statistics;
  const [by, choose] = useState<ExplanationGrouping>('department');
  return (
    <section className="notes-panel statistics-comparison">
      <div className="panel-head">
        <h2>{explanation.byTitle}</h2>
        <div className="no-print">
          <ChoiceBar
            label={grouping}
            choices={GROUPINGS.map((key) => ({ key, text: groupings[key] }))}
            chosen={by}
            onChoose={choose}
          />
        </div>
      </div>
      <QueryView query={useExplanation(selection, by)} rows={8}>
        {(data) => <ExplanationTable explained={data} />}
      </QueryView>
    </section>
  );
}

type Explained = ReplyOf<typeof explainStatistics>;

const COLUMNS = [
  'openStart',
  'accepted',
  'closed',
  'closedFromStock',
  'closedFromPeriod',
  'refusedAcceptance',
  'closedWithoutAcceptance',
  'openEnd',
] as const satisfies readonly Linked[];

/** Each number of each account with its list; refused acceptances only where they count as finished. */
export function ExplanationTable({ explained }: { explained: Explained }) {
  const { explanation, empty, groupings, period } = useTexts().statistics;
  const { from, to, by, rows, total } = explained;
  const all = [...rows, ...(total ? [total] : [])];
  if (rows.length === 0) return <p className="faint">{empty.title}</p>;
  const columns = COLUMNS.filter(
    (name) => name !== 'refusedAcceptance' || total?.refusedAcceptance !== 0,
  );
  const isBalanced = all.every((row) => row.balanced);
  return (
    <>
      <FigureFrame
        label={explanation.byLabel(groupings[by], period(from, to))}
        heads={[groupings[by], ...columns.map((name) => explanation.columns[name])]}
      >
        <tbody>
          {all.map((row) => (
            <AccountRow key={row.key} {...{ row, columns, explained }} />
          ))}
        </tbody>
      </FigureFrame>
      <p className={isBalanced ? 'figure-definition' : 'explanation-wrong'}>
        {isBalanced ? explanation.balanced : explanation.unbalanced}
      </p>
    </>
  );
}

interface AccountRowProps {
  readonly row: Explanation;
  readonly columns: readonly (typeof COLUMNS)[number][];
  readonly explained: Explained;
}

function AccountRow({ row, columns, explained }: AccountRowProps) {
  const { explanation, total } = useTexts().statistics;
  const { from, to, by, definition } = explained;
  const labelOf = useRowLabel(by);
  const label = row.key === 'total' ? total : labelOf(row);
  return (
    <tr className={row.key === 'total' ? 'is-total' : undefined}>
      <th scope="row">{label}</th>
      {columns.map((figure) => (
        <td key={figure} className="is-number">
          <FigureToList
            to={toCounted(countedIn({ figure, row, period: { from, to }, definition, by }), label)}
            what={`${label} ${explanation.columns[figure]}`}
            count={row[figure]}
          />
        </td>
      ))}
    </tr>
  );
}
