import type { WholeTransfer } from '@banshi/contract/paper-transfers';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { CardRows } from '../../../ui/card-rows.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { CaseLamp } from '../case-columns.tsx';
import { type Missing, useSettling, useTransfer } from './use-papers.ts';
import './papers.css';
import '../../../ui/facts.css';

/** 材料流转单: what is on it, who handed it over and who signed for it; to be printed, signed for, or taken back. */
export function TransferPage() {
  const { list } = useTexts().papers;
  const { transferId = '' } = useParams();
  const query = useTransfer(transferId);
  const aside = (
    <>
      <Link className="no-print" to={`${paths.papers.to()}?view=lists`}>
        {list.back}
      </Link>
      <Button className="no-print" onClick={() => window.print()}>
        {list.print}
      </Button>
    </>
  );
  return (
    <Page title={query.data ? list.title(query.data.number) : ''} aside={aside}>
      <QueryView query={query} rows={8}>
        {(transfer) => <Whole key={transfer.state} transfer={transfer} />}
      </QueryView>
    </Page>
  );
}

type OnList = WholeTransfer['cases'][number];

function Whole({ transfer }: { transfer: WholeTransfer }) {
  const { list } = useTexts().papers;
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const isTaking = transfer.acts.includes('take');
  const toggle = (one: Missing) =>
    setMissing((before) => {
      const rest = before.filter((each) => !isSame(each, one));
      return rest.length < before.length ? rest : [...before, one];
    });
  const columns = useColumns(isTaking ? { missing, toggle } : undefined);
  return (
    <div className="transfer">
      <Facts transfer={transfer} />
      <CardRows>
        <DataTable
          label={list.tableLabel}
          columns={columns}
          rows={transfer.cases}
          rowKey={(one) => one.caseId}
        />
      </CardRows>
      <Acts transfer={transfer} missing={missing} />
      <Signatures />
    </div>
  );
}

function isSame(one: Missing, other: Missing): boolean {
  return one.caseId === other.caseId && one.orderNum === other.orderNum;
}

function Facts({ transfer }: { transfer: WholeTransfer }) {
  const { papers } = useTexts();
  const formats = useFormats();
  const { facts, who, missing } = papers.list;
  const { state, settledBy, settledAt } = transfer;
  return (
    <dl className="facts">
      <dt>{facts.direction}</dt>
      <dd>{papers.directions[transfer.direction]}</dd>
      <dt>{facts.department}</dt>
      <dd>{transfer.department.shortName}</dd>
      <dt>{facts.amount}</dt>
      <dd>{papers.lists.amount(transfer.caseCount, transfer.paperCount)}</dd>
      <dt>{facts.state}</dt>
      <dd>{papers.states[state]}</dd>
      <dt>{facts.sent}</dt>
      <dd>{who(transfer.sentBy, formats.moment(transfer.sentAt))}</dd>
      {state !== 'sent' && settledBy !== null && settledAt !== null && (
        <>
          <dt>{facts.settled[state]}</dt>
          <dd>{who(settledBy, formats.moment(settledAt))}</dd>
        </>
      )}
      {transfer.missingCount > 0 && (
        <>
          <dt>{facts.missing}</dt>
          <dd>{missing(transfer.missingCount)}</dd>
        </>
      )}
      {transfer.note !== null && (
        <>
          <dt>{facts.note}</dt>
          <dd>{transfer.note}</dd>
        </>
      )}
    </dl>
  );
}

function Acts({ transfer, missing }: { transfer: WholeTransfer; missing: readonly Missing[] }) {
  const { list } = useTexts().papers;
  const { take, recall } = useSettling(transfer.transferId);
  if (transfer.acts.length === 0) return null;
  return (
    <div className="transfer-acts no-print">
      {transfer.acts.includes('take') && (
        <>
          <p className="faint">{list.takeHint}</p>
          <Button type="primary" loading={take.isPending} onClick={() => take.mutate(missing)}>
            {missing.length > 0 ? list.takeWith(missing.length) : list.take}
          </Button>
        </>
      )}
      {transfer.acts.includes('recall') && (
        <Button loading={recall.isPending} onClick={() => recall.mutate()}>
          {list.recall}
        </Button>
      )}
      <ProblemNote error={take.error ?? recall.error} />
    </div>
  );
}

/** On paper both sides sign by hand. */
function Signatures() {
  const { signatures } = useTexts().papers.list;
  return (
    <div className="print-only transfer-signatures">
      <p>
        {signatures.sender}：<span /> {signatures.day}：<span />
      </p>
      <p>
        {signatures.taker}：<span /> {signatures.day}：<span />
      </p>
    </div>
  );
}

interface Ticks {
  readonly missing: readonly Missing[];
  readonly toggle: (one: Missing) => void;
}

function useColumns(ticks: Ticks | undefined): readonly Column<OnList>[] {
  const { list } = useTexts().papers;
  const { columns } = list;
  return [
    {
      key: 'number',
      header: columns.number,
      kind: 'short',
      cell: (one) => (
        <>
          <CaseLamp one={one} /> <Link to={paths.oneCase.to(one.caseId)}>{one.displayNo}</Link>
        </>
      ),
    },
    { key: 'matter', header: columns.matter, kind: 'wide', cell: (one) => one.matterName },
    {
      key: 'applicant',
      header: columns.applicant,
      kind: 'short',
      cell: (one) => one.applicantName,
    },
    { key: 'papers', header: columns.papers, cell: (one) => <Papers one={one} ticks={ticks} /> },
  ];
}

function Papers({ one, ticks }: { one: OnList; ticks: Ticks | undefined }) {
  const { list } = useTexts().papers;
  return (
    <ul className="transfer-papers">
      {one.papers.map(({ orderNum, handing, name, isMissing }) => {
        const place = { caseId: one.caseId, orderNum };
        const label = `${list.paper(orderNum, name)}${handing > 1 ? list.again(handing) : ''}`;
        return (
          <li key={`${orderNum}-${handing}`}>
            {label}
            {isMissing && <strong className="transfer-missing">{list.notCame}</strong>}
            {ticks && (
              <Checkbox
                className="no-print"
                aria-label={list.notCameLabel(label, one.displayNo)}
                checked={ticks.missing.some((each) => isSame(each, place))}
                onChange={() => ticks.toggle(place)}
              >
                {list.notCame}
              </Checkbox>
            )}
          </li>
        );
      })}
    </ul>
  );
}
