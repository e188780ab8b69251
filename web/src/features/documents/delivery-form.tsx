import { DELIVERY_METHODS, type DeliveryMethod } from '@banshi/contract/case-words';
import type { CaseDocument, CaseDocuments } from '@banshi/contract/documents';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../frame/problem-note.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, TextField, TickField } from '../../ui/plain-field.tsx';
import { toDeliver } from './to-deliver.ts';
import { type DocumentsOf, useDelivery } from './use-documents.ts';

type Step = 'sent' | 'delivered' | 'returned';

interface DeliveryFormProps {
  readonly of: DocumentsOf;
  readonly document: CaseDocument;
  readonly all: CaseDocuments;
  readonly onDone: () => void;
}

/** Records that a document was handed over, posted, arrived or came back. */
export function DeliveryForm({ of, document, all, onDone }: DeliveryFormProps) {
  const { documents: texts, words } = useTexts();
  const { deliveryState, seq, isForApplicant } = document;
  const mayTick = all.mayApplicantSign && isForApplicant;
  const [method, setMethod] = useState<DeliveryMethod>(
    deliveryState === 'sent' ? 'post' : 'onSite',
  );
  const [signer, setSigner] = useState<Signer>({ isApplicant: mayTick, name: '' });
  const [trackingNo, setTrackingNo] = useState('');
  const [alongside, setAlongside] = useState<readonly number[]>([]);
  const delivery = useDelivery(of, seq);
  const steps = stepsFor(method, deliveryState);
  const record = (state: Step) => {
    const body = {
      ...{ method, state, ...signedBy(method, signer) },
      trackingNo: state === 'sent' ? blank(trackingNo) : null,
      ...(method === 'onSite' && alongside.length > 0 ? { alongside: [...alongside] } : {}),
    };
    delivery.mutate(body, { onSuccess: onDone });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (steps[0]) record(steps[0]);
  };
  const fields = { mayTick, signer, onSigner: setSigner };
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
      {steps.includes('delivered') && <SignerFields {...fields} method={method} />}
      {method === 'onSite' && (
        <Alongside {...{ all, document }} chosen={alongside} onChoose={setAlongside} />
      )}
      <ProblemNote error={delivery.error} />
      <DeliveryButtons {...{ steps, record, onDone }} isPending={delivery.isPending} />
    </form>
  );
}

interface Signer {
  readonly isApplicant: boolean;
  readonly name: string;
}

interface SignerProps {
  /** The document is the applicant's, and he is a person, who can sign. */
  readonly mayTick: boolean;
  readonly method: DeliveryMethod;
  readonly signer: Signer;
  readonly onSigner: (signer: Signer) => void;
}

/** Who signed: at the counter mostly the applicant, whose name the case knows. */
function SignerFields({ mayTick, method, signer, onSigner }: SignerProps) {
  const { documents: texts } = useTexts();
  const { isApplicant, name } = signer;
  if (method === 'electronic') return null;
  const isTickable = method === 'onSite' && mayTick;
  return (
    <>
      {isTickable && (
        <TickField
          label={texts.byApplicant}
          isTicked={isApplicant}
          onChange={(isTicked) => onSigner({ isApplicant: isTicked, name })}
        />
      )}
      {!(isTickable && isApplicant) && (
        <TextField
          label={texts.receiver}
          value={name}
          maxLength={100}
          onChange={(typed) => onSigner({ isApplicant, name: typed })}
        />
      )}
    </>
  );
}

function signedBy(method: DeliveryMethod, { isApplicant, name }: Signer) {
  if (method === 'onSite' && isApplicant) return { receiverName: null, isApplicant };
  return { receiverName: blank(name) };
}

interface AlongsideProps extends Pick<DeliveryFormProps, 'all' | 'document'> {
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** The other documents of the case that are handed over in the same act. */
function Alongside({ all, document, chosen, onChoose }: AlongsideProps) {
  const { documents: texts } = useTexts();
  const { isForApplicant } = document;
  const others = toDeliver(all).filter(
    (one) => one.seq !== document.seq && one.isForApplicant === isForApplicant,
  );
  if (others.length === 0) return null;
  const without = (seq: number) => chosen.filter((one) => one !== seq);
  return (
    <fieldset className="document-others">
      <legend>{texts.alongside}</legend>
      {others.map(({ seq, title, number }) => (
        <TickField
          key={seq}
          label={`${title} ${number}`}
          isTicked={chosen.includes(seq)}
          onChange={(isTicked) => onChoose([...without(seq), ...(isTicked ? [seq] : [])])}
        />
      ))}
    </fieldset>
  );
}

interface ButtonsProps {
  readonly steps: readonly Step[];
  readonly record: (step: Step) => void;
  readonly isPending: boolean;
  readonly onDone: () => void;
}

function DeliveryButtons({ steps, record, isPending, onDone }: ButtonsProps) {
  const { documents: texts } = useTexts();
  return (
    <div className="document-buttons">
      {steps.map((step, index) => (
        <Button
          key={step}
          type={index === 0 ? 'primary' : 'default'}
          htmlType={index === 0 ? 'submit' : 'button'}
          loading={isPending}
          onClick={index === 0 ? undefined : () => record(step)}
        >
          {texts.steps[step]}
        </Button>
      ))}
      <Button onClick={onDone}>{texts.cancel}</Button>
    </div>
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
