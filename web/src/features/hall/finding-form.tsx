import { type Inspection, PHOTOS_MAX, recordHallFinding } from '@banshi/contract/hall-inspection';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { PICTURES } from '../../frame/files/file-sources.tsx';
import { RecordForm } from '../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { isCalendarDay } from '../../ui/calendar.ts';
import type { Body } from './body-field.tsx';
import { FilesField, useEntryFiles } from './files-field.tsx';
import { FindingFields } from './finding-fields.tsx';
import { NOBODY, StaffTicks } from './people-fields.tsx';
import { findingBody, isWhole, type TypedFinding } from './typed-finding.ts';
import { useCodes, useHallAct } from './use-hall.ts';

/** Notes what the inspector found. */
export function FindingForm({
  bodies,
  inspections,
}: {
  bodies: readonly Body[];
  inspections: readonly Inspection[];
}) {
  const { inspection: texts } = useTexts().hall;
  const today = useFormats().now().slice(0, 10);
  const [typed, setTyped] = useState<TypedFinding>({
    ...{ ...NOBODY, code: '', foundOn: today, mendBy: today, place: '', problem: '' },
    ...{ count: 1, points: undefined, inspectionId: '' },
    organisationId: String(bodies[0]?.organisationId ?? ''),
  });
  const change = (part: Partial<TypedFinding>) => setTyped((before) => ({ ...before, ...part }));
  const codes = useCodes(isCalendarDay(typed.foundOn) ? typed.foundOn : today).data?.codes ?? [];
  const entry = codes.find(({ code }) => code === typed.code);
  const photos = useEntryFiles(PHOTOS_MAX);
  const record = useHallAct((body: ReturnType<typeof findingBody>, idempotencyKey) =>
    call(recordHallFinding, { body, idempotencyKey }),
  );
  const onSuccess = () => {
    change({ ...NOBODY, count: 1, code: '', problem: '', points: undefined, place: '' });
    photos.clear();
  };
  const onSend = () => record.mutate(findingBody(typed, photos.ids), { onSuccess });
  const busyRecord = { ...record, isPending: record.isPending || photos.isBusy };
  const isComplete = isWhole(typed, entry) && !photos.areTooMany;
  const { fields } = texts;
  const people = { organisationId: typed.organisationId, chosen: typed, onChange: change };
  return (
    <RecordForm {...{ texts, onSend, isComplete }} record={busyRecord}>
      <FindingFields {...{ bodies, inspections, codes, entry, typed }} onChange={change} />
      {typed.organisationId !== '' && <StaffTicks label={fields.staff} {...people} />}
      <FilesField
        {...{ label: fields.photos, ...photos, accept: PICTURES }}
        tooMany={fields.tooMany(PHOTOS_MAX)}
      />
      <p className="hall-note">{fields.photosNote}</p>
    </RecordForm>
  );
}
