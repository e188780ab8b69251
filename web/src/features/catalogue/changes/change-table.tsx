import type { FieldChange } from '@banshi/contract/catalogue';
import { pathWords } from '@banshi/contract/text/path-words';
import { useTexts } from '../../../text/language.tsx';
import { type ValueWords, valueLines } from './field-words.ts';

/** What changed, element by element, before and after side by side. */
export function ChangeTable({ changes, none }: { changes: readonly FieldChange[]; none: string }) {
  const { comparison, fields } = useTexts().catalogue;
  if (changes.length === 0) return <p>{none}</p>;
  return (
    <table className="change-table" aria-label={comparison.tableLabel}>
      <thead>
        <tr>
          <th scope="col">{comparison.columns.path}</th>
          <th scope="col">{comparison.columns.before}</th>
          <th scope="col">{comparison.columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.path}>
            <th scope="row">
              {pathWords(change.path, fields)}
              <span className="fact-note">
                {comparison.kind[change.kind]}
                {change.isWeighty && ` · ${comparison.weighty}`}
              </span>
            </th>
            <td className="change-before">
              {change.kind !== 'added' && (
                <del>
                  <Value value={change.before} />
                </del>
              )}
            </td>
            <td className="change-after">
              {change.kind !== 'removed' && (
                <ins>
                  <Value value={change.after} />
                </ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { value: unknown }) {
  const words = useValueWords();
  return valueLines(value, words).map((line) => (
    <span key={line} className="change-line">
      {line}
    </span>
  ));
}

function useValueWords(): ValueWords {
  const { catalogue, matterWords, review, words } = useTexts();
  const { kind, projectType, unitName, served, handleType } = matterWords;
  const { result, copies, media, source, special, quota, serviceArea } = matterWords;
  const tables = [kind, projectType, unitName, served, handleType];
  const more = [result, copies, media, source, special, quota, serviceArea];
  const chain = [review.kind, words.role];
  return {
    names: catalogue.fields,
    codes: new Map([...more, ...tables, ...chain].flatMap((table) => Object.entries(table))),
    yes: matterWords.yes,
    no: matterWords.no,
    empty: catalogue.comparison.empty,
    named: catalogue.comparison.named,
    listed: catalogue.comparison.listed,
  };
}
