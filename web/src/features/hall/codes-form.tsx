import { changeInspectionCodes, type InspectionCode } from '@banshi/contract/hall-codes';
import { FINDING_HEADINGS } from '@banshi/contract/hall-words';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EditedList } from '../../ui/edited-list.tsx';
import { ChoiceField, NumberField, TextField } from '../../ui/plain-field.tsx';
import { useHallAct } from './use-hall.ts';

interface TypedCode extends Omit<InspectionCode, 'least' | 'most' | 'note'> {
  readonly note: string;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

const CODE = /^[A-Z][0-9]{1,2}$/;
const POINTS_MAX = 20;

/** Sets codes and points anew; the version that was read is the one that is replaced. */
export function CodesForm({
  version,
  codes,
  onDone,
}: {
  version: number;
  codes: readonly InspectionCode[];
  onDone: () => void;
}) {
  const { codePage: texts } = useTexts().hall.inspection;
  const [from, setFrom] = useState(useFormats().now().slice(0, 10));
  const [reason, setReason] = useState('');
  const [rows, setRows] = useState<readonly TypedCode[]>(
    codes.map((one) => ({ ...one, note: one.note ?? '' })),
  );
  const record = useHallAct((body: Parameters<typeof changed>[0], idempotencyKey) =>
    changed(body, idempotencyKey),
  );
  const isComplete =
    isCalendarDay(from) && reason.trim() !== '' && rows.length > 0 && rows.every(isWhole);
  const body = { version, from, reason: reason.trim(), codes: rows.map(codeOf) };
  const onSend = () => record.mutate(body, { onSuccess: onDone });
  return (
    <RecordForm {...{ texts, record, onSend, isComplete }}>
      <div className="record-grid">
        <DayField label={texts.fields.from} value={from} onChange={setFrom} />
        <TextField
          label={texts.fields.reason}
          value={reason}
          maxLength={200}
          onChange={setReason}
        />
      </div>
      <EditedList<TypedCode>
        label={texts.table}
        rows={rows}
        rowKey={(_, index) => String(index)}
        nameOf={(_, index) => texts.row(index + 1)}
        texts={texts.listTexts}
        onChange={setRows}
        fresh={() => ({
          ...{ code: '', heading: 'PUNCTUALITY', problem: '', note: '' },
          ...{ least: undefined, most: undefined },
        })}
      >
        {(row, change, index) => <CodeRow {...{ row, change, index }} />}
      </EditedList>
    </RecordForm>
  );
}

function changed(
  body: {
    readonly version: number;
    readonly from: string;
    readonly reason: string;
    readonly codes: InspectionCode[];
  },
  idempotencyKey: string,
) {
  return call(changeInspectionCodes, { body, idempotencyKey });
}

function isWhole({ code, problem, least, most }: TypedCode): boolean {
  const isPriced = [least, most].every(
    (points) => points !== undefined && points >= 0 && points <= POINTS_MAX,
  );
  return CODE.test(code) && problem.trim() !== '' && isPriced && (least ?? 0) <= (most ?? 0);
}

function codeOf({ code, heading, problem, note, least = 0, most = 0 }: TypedCode) {
  return { code, heading, problem: problem.trim(), note: note.trim() || null, least, most };
}

function CodeRow({
  row,
  change,
  index,
}: {
  row: TypedCode;
  change: (row: TypedCode) => void;
  index: number;
}) {
  const { codePage, heading } = useTexts().hall.inspection;
  const { fields } = codePage;
  const no = index + 1;
  return (
    <div className="record-grid">
      <TextField
        label={fields.code(no)}
        value={row.code}
        maxLength={3}
        onChange={(code) => change({ ...row, code: code.toUpperCase() })}
      />
      <ChoiceField
        label={fields.heading(no)}
        value={row.heading}
        choices={FINDING_HEADINGS.map((key) => ({ key, text: heading[key] }))}
        onChange={(chosen) => change({ ...row, heading: chosen })}
      />
      <TextField
        label={fields.problem(no)}
        value={row.problem}
        maxLength={40}
        onChange={(problem) => change({ ...row, problem })}
      />
      <TextField
        label={fields.note(no)}
        value={row.note}
        maxLength={60}
        onChange={(note) => change({ ...row, note })}
      />
      <PointFields {...{ row, change, no }} />
    </div>
  );
}

function PointFields({
  row,
  change,
  no,
}: {
  row: TypedCode;
  change: (row: TypedCode) => void;
  no: number;
}) {
  const { fields } = useTexts().hall.inspection.codePage;
  const range = { min: 0, max: POINTS_MAX, step: 0.1 };
  return (
    <>
      <NumberField
        {...range}
        label={fields.least(no)}
        value={row.least}
        onChange={(least) => change({ ...row, least })}
      />
      <NumberField
        {...range}
        label={fields.most(no)}
        value={row.most}
        onChange={(most) => change({ ...row, most })}
      />
    </>
  );
}
