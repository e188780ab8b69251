import { listPublicDelegations, type PublicDelegation } from '@banshi/contract/delegations';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { Page } from '../../../frame/page.tsx';
import { PagedPanels } from '../../../frame/paged-panels.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { FactList, type Row } from '../../../ui/fact-list.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { TextField } from '../../../ui/plain-field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import '../delegations.css';

const TYPING_PAUSE_MS = 400;

/** 委托公告: which body uses which power of the province, for anybody. */
export function PublicDelegationsPage() {
  const { publicDelegations: texts } = useTexts();
  const [text, setText] = useState('');
  const query = usePublicDelegations(useSettled(text.trim(), TYPING_PAUSE_MS));
  return (
    <Page title={texts.title}>
      <p className="delegation-lead">{texts.intro}</p>
      <div className="delegation-search no-print">
        <TextField label={texts.search} value={text} maxLength={100} onChange={setText} />
      </div>
      <QueryView query={query} rows={6}>
        {(data) => (
          <PagedPanels
            query={query}
            rows={data.pages.flatMap(({ delegations }) => delegations)}
            rowKey={({ delegationId }) => delegationId}
            empty={<PageState kind="empty" title={texts.empty} />}
            more={texts.more}
          >
            {(one) => <One one={one} />}
          </PagedPanels>
        )}
      </QueryView>
    </Page>
  );
}

function One({ one }: { one: PublicDelegation }) {
  const { delegations: texts } = useTexts();
  const { columns, fields } = texts;
  const rows: readonly Row[] = [
    [columns.way, texts.wayTells[one.way]],
    [columns.from, one.fromName],
    [columns.to, texts.inCity(one.toName, one.cityName)],
    [texts.places.areas, one.areaNames.join('、') || texts.wholeCity],
    [fields.limits, one.limits],
    [columns.term, texts.span(one.effectiveFrom, one.lastDay)],
    [texts.paper, one.paperNo],
    [fields.basis, one.basis],
  ];
  return (
    <>
      <h2>{one.itemName ?? one.catalogCode}</h2>
      <FactList rows={rows} />
    </>
  );
}

function usePublicDelegations(text: string) {
  return useInfiniteQuery({
    queryKey: ['public-delegations', text],
    queryFn: ({ pageParam, signal }) =>
      call(listPublicDelegations, {
        query: { text: text === '' ? undefined : text, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
