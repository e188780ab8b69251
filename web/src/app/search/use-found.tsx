import type { CaseSummary } from '@banshi/contract/case-views';
import { searchCases } from '@banshi/contract/cases';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { searchNames } from '@banshi/contract/name-search';
import { searchByTerms } from '@banshi/contract/search-words';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { paths } from '../../frame/paths.ts';
import { useSentence } from '../../frame/use-sentence.ts';
import { useTexts } from '../../text/language.tsx';
import type { Choice } from '../../ui/combobox.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { FoundCase, FoundName } from './found-rows.tsx';
import { type NamedPage, usePages } from './use-pages.ts';

const TYPING_PAUSE_MS = 200;
const PAGES_MAX = 4;

/** Something found, and where it opens. */
export interface Found extends Choice {
  readonly group: string;
  readonly to: string;
}

interface Search {
  readonly found: readonly Found[];
  readonly status: string;
  readonly isBusy: boolean;
}

/** What is called as typed: pages of the workbench, cases for who may read some, and what the house knows by name. */
export function useFound(typed: string, mayReadCases: boolean): Search {
  const { search: texts } = useTexts();
  const sentence = useSentence();
  const asked = typed.trim();
  const text = useSettled(asked, TYPING_PAUSE_MS);
  const pages = usePages();
  const foundOf = useFoundOf();
  const cases = useQuery({
    queryKey: ['case-search', text],
    queryFn: () => call(searchCases, { body: { text } }),
    enabled: mayReadCases && text !== '',
    gcTime: 0,
  });
  const names = useQuery({
    queryKey: ['name-search', text],
    queryFn: () => call(searchNames, { body: { text } }),
    enabled: text !== '',
    gcTime: 0,
  });
  const isBusy = text !== asked || cases.isFetching || names.isFetching;
  const error = cases.error ?? names.error;
  if (error) return { found: [], status: sentence(error), isBusy };
  // All at once: nothing that is already read moves.
  if (isBusy || !names.data) return { found: [], status: texts.searching, isBusy };
  const found = [
    ...foundOf.pages(searchByTerms(pages, text).slice(0, PAGES_MAX)),
    ...foundOf.cases(cases.data?.cases ?? []),
    ...foundOf.names(names.data),
  ];
  const none = mayReadCases ? texts.none : texts.noneOfNames;
  return { found, status: found.length === 0 ? none : texts.results(found.length), isBusy };
}

function useFoundOf() {
  const { search, shell } = useTexts();
  const { groups } = search;
  return {
    pages: (pages: readonly NamedPage[]): Found[] =>
      pages.map(({ title, to }) => ({
        ...{ key: `page-${encodeURIComponent(title)}`, group: groups.pages, to },
        content: <FoundName name={title} />,
      })),
    cases: (cases: readonly CaseSummary[]): Found[] =>
      cases.map((one) => ({
        ...{ key: one.caseId, group: groups.cases, to: paths.oneCase.to(one.caseId) },
        content: <FoundCase one={one} />,
      })),
    names: ({ matters, bodies, windows }: ReplyOf<typeof searchNames>): Found[] => [
      ...matters.map(({ matterId, name, departmentName }) => ({
        ...{ key: `matter-${matterId}`, group: groups.matters, to: paths.matter.to(matterId) },
        content: <FoundName name={name}>{departmentName}</FoundName>,
      })),
      ...bodies.map(({ organisationId, name, matters: count }) => ({
        ...{ key: `body-${organisationId}`, group: groups.bodies },
        to: paths.catalogue.to({ department: String(organisationId) }),
        content: <FoundName name={name}>{search.mattersOf(count)}</FoundName>,
      })),
      ...windows.map(({ windowId, number, name, seated }) => ({
        ...{ key: `window-${windowId}`, group: groups.windows, to: paths.windows.to() },
        content: <FoundName name={shell.window(number, name)}>{search.seated(seated)}</FoundName>,
      })),
    ],
  };
}
