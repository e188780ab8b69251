import type { CaseDocument, DocumentDelivery } from '@banshi/contract/documents';
import { useFormats, useTexts } from '../../text/language.tsx';

/** Where the document is, and how it got there. */
export function DeliveryStory({ document }: { document: CaseDocument }) {
  const { documents: texts } = useTexts();
  const { deliveries, deliveryState } = document;
  return (
    <div className="document-delivery">
      <span className={`delivery-${deliveryState}`}>{texts.states[deliveryState]}</span>
      {deliveries.length > 0 && (
        <ul>
          {deliveries.map((one) => (
            <li key={one.at}>
              <Attempt delivery={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Attempt({ delivery }: { delivery: DocumentDelivery }) {
  const { documents: texts, words } = useTexts();
  const formats = useFormats();
  const { method, state, receiverName, trackingNo, at, byName } = delivery;
  const parts = [
    formats.moment(at),
    `${words.delivery[method]}，${texts.states[state]}`,
    receiverName && texts.receivedBy(receiverName),
    trackingNo && texts.tracking(trackingNo),
    texts.recordedBy(byName),
  ];
  return <span className="faint">{parts.filter(Boolean).join(' · ')}</span>;
}
