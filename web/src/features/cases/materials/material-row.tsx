import type { MaterialOffer } from '@banshi/contract/material-views';
import { Button, Checkbox } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ChosenFiles } from '../../../frame/files/chosen-files.tsx';
import { dropTarget, FileSources } from '../../../frame/files/file-sources.tsx';
import { UploadList } from '../../../frame/files/upload-list.tsx';
import { useUploads } from '../../../frame/files/use-uploads.ts';
import { useTexts } from '../../../text/language.tsx';
import { isShortcut } from '../../../ui/shortcuts.ts';
import type { Handed, ListedMaterial } from './handed.ts';
import type { Incoming } from './incoming.ts';
import { MaterialName } from './material-name.tsx';
import { OfferNote } from './offer-note.tsx';

interface MaterialRowProps {
  readonly material: ListedMaterial;
  readonly handed: Handed;
  readonly offer: MaterialOffer | undefined;
  /** What the scanner gave to this material last. */
  readonly incoming: Incoming | undefined;
  readonly onChange: (change: (before: Handed) => Partial<Handed>) => void;
}

/** One material: paper, electronic, and its files (chosen, photographed, scanned, or dropped onto the row). */
export function MaterialRow({ material, handed, offer, incoming, onChange }: MaterialRowProps) {
  const { materials: texts } = useTexts().counter;
  const row = useRef<HTMLLIElement>(null);
  const { uploads, add, drop, isBusy } = useUploads((stored) =>
    onChange((before) => ({
      isElectronic: true,
      files: [...before.files.filter((each) => each.fileId !== stored.fileId), stored],
    })),
  );
  const taken = useRef<Incoming>(undefined);
  useEffect(() => {
    if (!incoming || taken.current === incoming) return;
    taken.current = incoming;
    onChange(() => ({ isScanned: true }));
    add(incoming.files);
  });
  const key = (event: KeyboardEvent) => {
    if (isShortcut(event, 'upload'))
      row.current?.querySelector<HTMLInputElement>('[type=file]')?.click();
  };
  return (
    <li ref={row} className="material-row" title={texts.drop} onKeyDown={key} {...dropTarget(add)}>
      <MaterialName material={material} />
      <Checkbox
        name="paper"
        aria-label={texts.tickLabel(material.name, texts.paper)}
        checked={handed.isPaper}
        onChange={(event) => onChange(() => ({ isPaper: event.target.checked }))}
      >
        {texts.paper}
      </Checkbox>
      <Checkbox
        name="electronic"
        aria-label={texts.tickLabel(material.name, texts.electronic)}
        checked={handed.isElectronic}
        onChange={(event) => onChange(() => ({ isElectronic: event.target.checked }))}
      >
        {texts.electronic}
      </Checkbox>
      <span className="material-sources">
        <FileSources name={material.name} isBusy={isBusy} onFiles={add} />
      </span>
      <Offered material={material} handed={handed} offer={offer} onChange={onChange} />
      <ChosenFiles files={handed.files} onChange={(files) => onChange(() => ({ files }))} />
      <UploadList uploads={uploads} onDrop={drop} />
    </li>
  );
}

function Offered({ material, handed, offer, onChange }: Omit<MaterialRowProps, 'incoming'>) {
  const { offer: texts } = useTexts().materials;
  if (handed.from) {
    return (
      <p className="offer-note">
        <strong>{texts.taken}</strong>{' '}
        <Button size="small" onClick={() => onChange(() => ({ from: undefined }))}>
          {texts.undo}
        </Button>
      </p>
    );
  }
  if (!offer) return null;
  const take = () => onChange(() => ({ from: offer.from }));
  return <OfferNote name={material.name} offer={offer} onTake={take} />;
}
