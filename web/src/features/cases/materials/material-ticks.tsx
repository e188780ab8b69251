import type { MaterialOffer } from '@banshi/contract/material-views';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '../../../text/language.tsx';
import {
  type HandedByNumber,
  handedOf,
  isThere,
  type ListedMaterial,
  withHanded,
} from './handed.ts';
import type { Incoming } from './incoming.ts';
import { MaterialRow } from './material-row.tsx';
import { ScannerFolder } from './scanner-folder.tsx';
import './materials.css';

/** Ticks what came in, by keyboard: Space ticks, ↑↓ change the row, U uploads. */
export function MaterialTicks({
  materials,
  handed,
  offers = NO_OFFERS,
  onChange,
}: {
  materials: readonly ListedMaterial[];
  handed: HandedByNumber;
  /** What the centre holds already, by the number of the material. */
  offers?: ReadonlyMap<number, MaterialOffer>;
  onChange: (change: (before: HandedByNumber) => HandedByNumber) => void;
}) {
  const { counter } = useTexts();
  const [incoming, setIncoming] = useState<Incoming>();
  const received = materials.filter((each) => isThere(handedOf(handed, each.orderNum))).length;
  const tickAll = () =>
    onChange((before) =>
      materials.reduce((all, each) => withHanded(all, each.orderNum, { isPaper: true }), before),
    );
  return (
    <div className="material-ticks">
      <div className="material-head">
        <Button onClick={tickAll}>{counter.materials.tickAll}</Button>
        <span role="status">{counter.materials.received(received, materials.length)}</span>
        <span className="material-keys">{counter.materials.keys}</span>
      </div>
      <ul onKeyDown={moveBetweenRows}>
        {materials.map((material) => (
          <MaterialRow
            key={material.orderNum}
            material={material}
            handed={handedOf(handed, material.orderNum)}
            offer={offers.get(material.orderNum)}
            incoming={incoming?.orderNum === material.orderNum ? incoming : undefined}
            onChange={(change) =>
              onChange((before) =>
                withHanded(before, material.orderNum, change(handedOf(before, material.orderNum))),
              )
            }
          />
        ))}
      </ul>
      <ScannerFolder materials={materials} onIncoming={setIncoming} />
    </div>
  );
}

const NO_OFFERS: ReadonlyMap<number, MaterialOffer> = new Map();

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = STEPS[event.key];
  const focused = document.activeElement;
  if (step === undefined || !(focused instanceof HTMLInputElement)) return;
  event.preventDefault();
  const boxes = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[name="${focused.name}"]`),
  ];
  boxes[boxes.indexOf(focused) + step]?.focus();
}
