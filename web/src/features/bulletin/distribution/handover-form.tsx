import type { BulletinAddressee } from '@banshi/contract/bulletin-distribution';
import { HANDOVER_WAYS, type HandoverWay } from '@banshi/contract/bulletin-words';
import { useState } from 'react';
import { RecordForm } from '../../../frame/record-form.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { useHandOver } from './use-distribution.ts';

/** Notes on which day the paper of an addressee was posted or handed over. */
export function HandoverForm(props: { issueId: string; addressees: readonly BulletinAddressee[] }) {
  const { issue: texts } = useTexts().bulletinDistribution;
  const today = useFormats().now().slice(0, 10);
  const open = props.addressees.find(({ handover }) => handover === null);
  const [chosen, setChosen] = useState<string>();
  const [way, setWay] = useState<HandoverWay>('POSTED');
  const [on, setOn] = useState(today);
  const record = useHandOver(props.issueId);
  const addressee = chosen ?? String(open?.ordinal ?? 1);
  const onSend = () =>
    record.mutate(
      { ordinal: Number(addressee), way, on },
      { onSuccess: () => setChosen(undefined) },
    );
  return (
    <RecordForm {...{ texts, record, onSend }} isComplete={isCalendarDay(on)}>
      <div className="record-grid">
        <ChoiceField
          label={texts.fields.addressee}
          value={addressee}
          choices={props.addressees.map(({ ordinal, name }) => ({
            ...{ key: String(ordinal), text: name },
          }))}
          onChange={setChosen}
        />
        <ChoiceField
          label={texts.fields.way}
          value={way}
          choices={HANDOVER_WAYS.map((key) => ({ key, text: texts.ways[key] }))}
          onChange={setWay}
        />
        <DayField label={texts.fields.on} value={on} onChange={setOn} />
      </div>
    </RecordForm>
  );
}
