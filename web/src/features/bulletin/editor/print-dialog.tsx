import { COPIES_MAX } from '@banshi/contract/bulletin-words';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isCalendarDay } from '../../../ui/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { NumberField, TickField } from '../../../ui/plain-field.tsx';
import { type ActProps, opened } from './use-draft-step.ts';

/** Notes how many copies were printed, and when. */
export function Print({ step, isDisabled }: ActProps) {
  const { acts } = useTexts().bulletinWay;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" disabled={isDisabled} onClick={() => opened(step, setAsking)}>
        {acts.PRINT}
      </Button>
      {isAsking && <PrintDialog step={step} onClose={() => setAsking(false)} />}
    </>
  );
}

function PrintDialog({ step, onClose }: Pick<ActProps, 'step'> & { onClose: () => void }) {
  const { bulletinWay, bulletinPlan, shell } = useTexts();
  const { printing: texts } = bulletinPlan;
  const [copies, setCopies] = useState<number>();
  const [on, setOn] = useState(useFormats().now().slice(0, 10));
  const [isShortChecked, setChecked] = useState(false);
  const [isSaid, setSaid] = useState(false);
  const isComplete = copies !== undefined && copies > 0 && isCalendarDay(on);
  const send = () => {
    setSaid(!isComplete);
    if (!isComplete) return;
    step.mutate({ act: 'PRINT', copies, on, isShortChecked }, { onSuccess: onClose });
  };
  return (
    <Modal
      title={bulletinWay.acts.PRINT}
      open
      okText={bulletinWay.acts.PRINT}
      cancelText={shell.cancel}
      confirmLoading={step.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p>{texts.lead}</p>
      <div className="record-grid">
        <NumberField
          label={texts.copies}
          value={copies}
          min={1}
          max={COPIES_MAX}
          onChange={setCopies}
        />
        <DayField label={texts.on} value={on} onChange={setOn} />
      </div>
      <TickField label={texts.short} isTicked={isShortChecked} onChange={setChecked} />
      {isSaid && !isComplete && <p role="alert">{texts.missing}</p>}
      <ProblemNote error={step.error} />
    </Modal>
  );
}
