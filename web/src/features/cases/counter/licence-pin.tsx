import { getMatter } from '@banshi/contract/catalogue';
import { LICENCE_APPLICATIONS } from '@banshi/contract/licence-words';
import { getLicence, type LicenceDetail } from '@banshi/contract/licences';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { useTexts } from '../../../text/language.tsx';
import { EMPTY_DRAFT, usualIdType } from './draft.ts';
import type { Counter } from './use-counter.ts';

/** The licence that an application is about, when the counter was opened from one; it fills in the matter. */
export function LicencePin({ counter }: { counter: Counter }) {
  const { licences: texts } = useTexts();
  const [search, setSearch] = useSearchParams();
  const licenceId = search.get('licence') ?? '';
  const act = LICENCE_APPLICATIONS.find((one) => one === search.get('act'));
  const query = useLicenceForCounter(licenceId, act);
  usePinned(counter, query.data);
  if (licenceId === '' || act === undefined) return null;
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return null;
  const { kind, number, holderName } = query.data.licence;
  const unpin = () => {
    setSearch({}, { replace: true });
    counter.change({ onLicence: null });
  };
  return (
    <section className="counter-pin" aria-label={texts.pinned}>
      <span>
        <strong>{texts.onLicence(texts.acts[act])}</strong> {kind} {number} {holderName}
      </span>
      <Button size="small" onClick={unpin}>
        {texts.unpin}
      </Button>
    </section>
  );
}

type Act = LicenceDetail['offers'][number]['act'];

function useLicenceForCounter(licenceId: string, act: Act | undefined) {
  return useQuery({
    queryKey: ['licence', licenceId, 'counter', act],
    queryFn: async () => {
      const licence = await call(getLicence, { params: { licenceId } });
      const offer = licence.offers.find((one) => one.act === act);
      const matterId = offer?.matterId ?? licence.matter.matterId;
      const matter = await call(getMatter, { params: { matterId } });
      return { licence, matter, act };
    },
    enabled: licenceId !== '' && act !== undefined,
  });
}

function usePinned(counter: Counter, found: ReturnType<typeof useLicenceForCounter>['data']): void {
  const { counter: texts, licences } = useTexts();
  const { change } = counter;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each licence that is opened here
  useEffect(() => {
    if (!found?.act) return;
    const { licence, matter, act } = found;
    change({
      matter,
      idType: usualIdType(licence.holderKind),
      handed: new Map(),
      summary: `${licences.onLicence(licences.acts[act])} ${licence.number} ${texts.summary.fill(matter.name)}`,
      use: EMPTY_DRAFT.use,
      form: EMPTY_DRAFT.form,
      onLicence: { licenceId: licence.licenceId, act },
    });
  }, [found]);
}
