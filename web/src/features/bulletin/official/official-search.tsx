import {
  OFFICIAL_PROFILES,
  OFFICIAL_STATES,
  type OfficialProfile,
  type OfficialState,
} from '@banshi/contract/official-words';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';

const ANY = '';
const YEAR = /^[0-9]{4}$/;

/** What the address asks the register for. */
export function useAskedRegister() {
  const [search] = useSearchParams();
  const year = search.get('year') ?? '';
  return {
    words: search.get('words')?.slice(0, 100) || undefined,
    profile: OFFICIAL_PROFILES.find((one) => one === search.get('profile')),
    state: OFFICIAL_STATES.find((one) => one === search.get('state')),
    year: YEAR.test(year) && Number(year) > 0 ? Number(year) : undefined,
  };
}

export type AskedRegister = ReturnType<typeof useAskedRegister>;

/** Words, kind, state and year of the documents that are looked for; they are found while one types. */
export function OfficialSearch({ asked }: { asked: AskedRegister }) {
  const { register, profiles } = useTexts().official;
  const { search: texts, states } = register;
  const [search, setSearch] = useSearchParams();
  // What is typed stands in the field at once: an input method is not disturbed by the address that follows it.
  const [words, setWords] = useState(search.get('words') ?? ANY);
  const [year, setYear] = useState(search.get('year') ?? ANY);
  const change = (changed: Readonly<Record<string, string>>) => {
    const next = { ...Object.fromEntries(search), ...changed };
    const kept = Object.entries(next).filter(([, value]) => value !== ANY);
    setSearch(Object.fromEntries(kept), { replace: true });
  };
  return (
    <div className="official-search no-print">
      <TextField
        label={texts.words}
        value={words}
        maxLength={100}
        onChange={(typed) => {
          setWords(typed);
          change({ words: typed });
        }}
      />
      <ChoiceField<OfficialProfile | typeof ANY>
        label={texts.profile}
        value={asked.profile ?? ANY}
        choices={[
          { key: ANY, text: texts.any },
          ...OFFICIAL_PROFILES.map((key) => ({ key, text: profiles[key] })),
        ]}
        onChange={(profile) => change({ profile })}
      />
      <ChoiceField<OfficialState | typeof ANY>
        label={texts.state}
        value={asked.state ?? ANY}
        choices={[
          { key: ANY, text: texts.any },
          ...OFFICIAL_STATES.map((key) => ({ key, text: states[key] })),
        ]}
        onChange={(state) => change({ state })}
      />
      <TextField
        label={texts.year}
        value={year}
        maxLength={4}
        error={year === ANY || YEAR.test(year) ? undefined : texts.yearWrong}
        onChange={(typed) => {
          setYear(typed);
          if (typed === ANY || YEAR.test(typed)) change({ year: typed });
        }}
      />
    </div>
  );
}
