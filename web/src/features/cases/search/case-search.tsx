import type { CaseSummary } from '@banshi/contract/case-views';
import { searchCases } from '@banshi/contract/cases';
import { useQuery } from '@tanstack/react-query';
import type { InputRef } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { paths } from '../../../frame/paths.ts';
import { UrgencyLamp } from '../../../frame/urgency-lamp.tsx';
import { useSentence } from '../../../frame/use-sentence.ts';
import { useTexts } from '../../../text/language.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { useSettled } from '../../../ui/use-settled.ts';
import './case-search.css';

const TYPING_PAUSE_MS = 200;

/** The one search of the workbench: a case by number, name or full ID number (`/` or Ctrl+K). */
export function CaseSearch() {
  const { shell } = useTexts();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const { cases, status, isBusy } = useCaseSearch(typed);
  useShortcuts({ search: () => input.current?.focus() });
  const open = (caseId: string) => {
    setTyped('');
    // The keys are for the page that opens, and not for the search any more.
    input.current?.blur();
    void navigate(paths.oneCase.to(caseId));
  };
  return (
    <search className="case-search">
      <label className="visually-hidden" htmlFor={id}>
        {shell.search.label}
      </label>
      <Combobox
        control={{ id, 'aria-invalid': false, 'aria-describedby': undefined }}
        inputRef={input}
        query={typed}
        onQuery={setTyped}
        choices={cases.map((one) => ({ key: one.caseId, content: <Found one={one} /> }))}
        onPick={open}
        placeholder={`${shell.search.placeholder}　${shell.search.hint}`}
        status={status}
        isBusy={isBusy}
      />
    </search>
  );
}

function useCaseSearch(typed: string): {
  cases: readonly CaseSummary[];
  status: string;
  isBusy: boolean;
} {
  const { shell } = useTexts();
  const sentence = useSentence();
  const text = useSettled(typed.trim(), TYPING_PAUSE_MS);
  const { data, error, isFetching } = useQuery({
    queryKey: ['case-search', text],
    queryFn: () => call(searchCases, { body: { text } }),
    enabled: text !== '',
    gcTime: 0,
  });
  const isBusy = text !== typed.trim() || isFetching;
  if (error) return { cases: [], status: sentence(error), isBusy };
  if (isBusy || data === undefined) return { cases: [], status: shell.search.searching, isBusy };
  const status =
    data.cases.length === 0 ? shell.search.none : shell.search.results(data.cases.length);
  return { cases: data.cases, status, isBusy };
}

function Found({ one }: { one: CaseSummary }) {
  const { words } = useTexts();
  return (
    <span className="found">
      <span className="found-no">{one.displayNo}</span>
      <span>{one.applicantName}</span>
      <span className="found-matter">{one.matter.name}</span>
      <span>{words.status[one.status]}</span>
      <span>{one.due && <UrgencyLamp urgency={one.due.lamp} />}</span>
    </span>
  );
}
