import { DELIVERY_METHODS, type DeliveryMethod } from '@banshi/contract/case-words';
import type { CaseDocument } from '@banshi/contract/documents';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { type DocumentsOf, useDelivery } from './use-documents.ts';

type Step = 'sent' | 'delivered' | 'returned';

interface DeliveryFormProps {
  readonly of: DocumentsOf;
  readonly document: CaseDocument;
  readonly onDone: () => void;
}

/** Records that a document was handed over, posted, arrived or came back. */
export function DeliveryForm({ of, document, onDone }: DeliveryFormProps) {
  const { documents: texts, words } = useTexts();
  const { deliveryState, seq } = document;
  const isOnItsWay = deliveryState === 'sent';
  const [method, setMethod] = useState<DeliveryMethod>(isOnItsWay ? 'post' : 'onSite');
  const [receiver, setReceiver] = useState('');
  const [trackingNo, setTrackingNo] = useState('');
  const delivery = useDelivery(of, seq);
  const record = (state: Step) => {
    const body = {
      method,
      state,
      receiverName: blank(receiver),
      trackingNo: state === 'sent' ? blank(trackingNo) : null,
    };
    delivery.mutate(body, { onSuccess: onDone });
  };
  const steps = stepsFor(method, deliveryState);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (steps[0]) record(steps[0]);
  };
  return (
    <form className="document-form" onSubmit={submit} aria-label={texts.deliver} noValidate>
      <ChoiceField
        label={texts.method}
        value={method}
        choices={DELIVERY_METHODS.map((key) => ({ key, text: words.delivery[key] }))}
        onChange={setMethod}
      />
      {steps.includes('sent') && (
        <TextField
          label={texts.trackingNo}
          value={trackingNo}
          maxLength={30}
          onChange={setTrackingNo}
        />
      )}
      {steps.includes('delivered') && method !== 'electronic' && (
        <TextField label={texts.receiver} value={receiver} maxLength={100} onChange={setReceiver} />
      )}
      <ProblemNote error={delivery.error} />
      <div className="document-buttons">
        {steps.map((step, index) => (
          <Button
            key={step}
            type={index === 0 ? 'primary' : 'default'}
            htmlType={index === 0 ? 'submit' : 'button'}
            loading={delivery.isPending}
            onClick={index === 0 ? undefined : () => record(step)}
          >
            {texts.steps[step]}
          </Button>
        ))}
        <Button onClick={onDone}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

/** By post a document is sent first; on the spot and electronically it arrives at once. */
function stepsFor(method: DeliveryMethod, state: CaseDocument['deliveryState']): readonly Step[] {
  if (method !== 'post') return ['delivered'];
  return state === 'sent' ? ['delivered', 'returned'] : ['sent'];
}

function blank(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
