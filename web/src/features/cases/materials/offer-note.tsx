import type { MaterialOffer } from '@banshi/contract/material-views';
import { Button } from 'antd';
import { useFormats, useTexts } from '../../../text/language.tsx';

/** What the centre holds of a material, and the press that takes it over instead of asking again. */
export function OfferNote({
  name,
  offer,
  isPending = false,
  onTake,
}: {
  name: string;
  offer: MaterialOffer;
  isPending?: boolean;
  onTake: () => void;
}) {
  const { materials, materialWords } = useTexts();
  const formats = useFormats();
  const { offer: texts } = materials;
  const facts = [
    texts.files(offer.fileCount),
    materialWords.trust[offer.trust],
    offer.validUntil !== null && materials.validUntil(offer.validUntil),
  ];
  return (
    <div className="offer-note">
      <p>{texts.held(offer.heldBy, formats.day(offer.handedInAt.slice(0, 10)))}</p>
      <p className="faint">{facts.filter(Boolean).join(' · ')}</p>
      <Button size="small" aria-label={texts.takeFor(name)} loading={isPending} onClick={onTake}>
        {texts.take}
      </Button>
    </div>
  );
}
