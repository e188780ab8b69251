import { getMatter } from '@banshi/contract/catalogue';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { MaterialTicks } from '../materials/material-ticks.tsx';
import type { Counter } from './use-counter.ts';

/** The materials that the chosen matter asks for. */
export function MatterMaterials({ counter }: { counter: Counter }) {
  const { materials: texts } = useTexts().counter;
  const matterId = counter.draft.matter?.matterId;
  const query = useQuery({
    queryKey: ['matter', matterId],
    queryFn: () => call(getMatter, { params: { matterId: matterId ?? 0 } }),
    enabled: matterId !== undefined,
  });
  if (matterId === undefined) return <p className="faint">{texts.none}</p>;
  return (
    <QueryView query={query} rows={3}>
      {({ body }) =>
        body.materials.length === 0 ? (
          <p className="faint">{texts.noneNeeded}</p>
        ) : (
          <MaterialTicks
            materials={body.materials}
            handed={counter.draft.handed}
            onChange={(next) => counter.change((before) => ({ handed: next(before.handed) }))}
          />
        )
      }
    </QueryView>
  );
}
