import type { CaseSummary } from '@banshi/contract/case-views';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { UrgencyLamp } from '../../frame/urgency-lamp.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import type { Column } from '../../ui/data-table.tsx';
import type { MarkPart } from './alert-parts.ts';
import type { Marks } from './use-marks.ts';
import './case-columns.css';

/** What marks the cases of the list by what supervision says of them. */
interface Supervised {
  readonly Mark: MarkPart;
  readonly listed: readonly string[];
}

/** What a list names a case by: its number, its matter, who applies, and how far it has come. */
export function useNamingColumns<C extends Named>(): readonly Column<C>[] {
  const { inbox, words } = useTexts();
  const { columns } = inbox;
  return [
    {
      key: 'number',
      header: columns.number,
      kind: 'short',
      cell: (one) => <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link>,
    },
    {
      key: 'matter',
      header: columns.matter,
      kind: 'wide',
      cell: (one) => (
        <span title={one.matter.name}>
          {one.hasPriority && <strong className="case-first">{inbox.priority}</strong>}
          {one.tags?.map((tag) => (
            <span key={tag} className="case-first">
              {inbox.tags[tag]}
            </span>
          ))}
          {one.matter.name}
        </span>
      ),
    },
    {
      key: 'applicant',
      header: columns.applicant,
      kind: 'long',
      cell: (one) => <span title={one.applicantName}>{one.applicantName}</span>,
    },
    { key: 'step', header: columns.step, kind: 'short', cell: (one) => words.status[one.status] },
  ];
}

type Named = Pick<CaseSummary, 'caseId' | 'displayNo' | 'matter' | 'applicantName' | 'status'> & {
  readonly hasPriority?: boolean;
  readonly tags?: CaseSummary['tags'];
};

/** The column by which cases are marked; none where nothing is to be marked. */
export function useMarkColumn<C extends Pick<CaseSummary, 'caseId' | 'displayNo'>>(
  marks: Marks | undefined,
): readonly Column<C>[] {
  const { mark } = useTexts().inbox.columns;
  if (!marks) return [];
  return [
    {
      key: 'mark',
      header: <span className="visually-hidden">{mark}</span>,
      cell: (one) => (
        <Checkbox
          aria-label={`${mark} ${one.displayNo}`}
          checked={marks.marked.has(one.caseId)}
          onChange={() => marks.toggle(one.caseId)}
        />
      ),
    },
  ];
}

/** The columns of a list of cases, most urgent fact first. */
export function useCaseColumns(
  marks: Marks,
  { Mark, listed }: Supervised,
): readonly Column<CaseSummary>[] {
  const { inbox } = useTexts();
  const { columns } = inbox;
  return [
    ...useMarkColumn<CaseSummary>(marks),
    {
      key: 'lamp',
      header: columns.lamp,
      kind: 'short',
      cell: (one) => (
        <>
          <CaseLamp one={one} /> <Mark caseId={one.caseId} listed={listed} />
        </>
      ),
    },
    ...useNamingColumns<CaseSummary>(),
    { key: 'holder', header: columns.holder, kind: 'short', cell: (one) => <Holder one={one} /> },
    { key: 'due', header: columns.due, kind: 'short', cell: (one) => <DueCell one={one} /> },
  ];
}

/** 时限: the lamp of a case that has a due day. */
export function CaseLamp({ one }: { one: Pick<CaseSummary, 'due'> }) {
  return one.due ? <UrgencyLamp urgency={one.due.lamp} /> : null;
}

function Holder({ one }: { one: CaseSummary }) {
  const { inbox } = useTexts();
  if (one.imported) return inbox.imported;
  const name = one.assigneeName ?? one.handlerName;
  return name ?? <span className="faint">{inbox.nobody}</span>;
}

/** The due day and how far away it is. */
export function DueCell({ one }: { one: CaseSummary }) {
  const { inbox, words } = useTexts();
  const formats = useFormats();
  if (!one.due) return null;
  return (
    <span title={words.clock[one.due.clock]}>
      {one.due.on} <span className={`due-${one.due.lamp}`}>{formats.due(one.due)}</span>
      {one.due.provisional && <span className="faint"> {inbox.provisional}</span>}
    </span>
  );
}
