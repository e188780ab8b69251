import { offerMaterials } from '@banshi/contract/materials';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { MaterialTicks } from '../materials/material-ticks.tsx';
import { applicantOf } from './draft.ts';
import { useChosenMatter } from './use-chosen-matter.ts';
import type { Counter } from './use-counter.ts';

/** The materials that the chosen matter asks for. */
export function MatterMaterials({ counter }: { counter: Counter }) {
  const { materials: texts } = useTexts().counter;
  const query = useChosenMatter(counter.draft);
  const offers = useOffers(counter);
  if (!counter.draft.matter) return <p className="faint">{texts.none}</p>;
  return (
    <QueryView query={query} rows={3}>
      {({ body }) =>
        body.materials.length === 0 ? (
          <p className="faint">{texts.noneNeeded}</p>
        ) : (
          <MaterialTicks
            materials={body.materials}
            handed={counter.draft.handed}
            offers={offers}
            onChange={(next) => counter.change((before) => ({ handed: next(before.handed) }))}
          />
        )
      }
    </QueryView>
  );
}

const TYPING_PAUSE_MS = 400;
/** The shortest number of a document that names one person or body. */
const NUMBER_LENGTH_MIN = 7;

/** What the centre holds of this applicant, asked as soon as number and matter are there. */
function useOffers({ draft }: Counter) {
  const { kind, idType, idNumber } = applicantOf(draft);
  const matterId = draft.matter?.matterId ?? 0;
  const number = useSettled(idNumber, TYPING_PAUSE_MS);
  const { data } = useQuery({
    queryKey: ['material-offers', matterId, idType, number],
    queryFn: () => call(offerMaterials, { body: { matterId, kind, idType, idNumber: number } }),
    enabled: matterId !== 0 && number === idNumber && number.length >= NUMBER_LENGTH_MIN,
  });
  return new Map(data?.offers.map(({ orderNum, offer }) => [orderNum, offer]));
}
