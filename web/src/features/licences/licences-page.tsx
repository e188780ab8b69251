import { LICENCE_STATES } from '@banshi/contract/licence-words';
import type { LicenceList } from '@banshi/contract/licences';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { endOf } from '../../frame/more-button.tsx';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useTexts } from '../../text/language.tsx';
import { ChoiceField, TextField } from '../../ui/plain-field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LicenceRows } from './licence-rows.tsx';
import {
  type LicenceFilter,
  useFoundLicences,
  useLicenceFilter,
  useLicences,
} from './use-licences.ts';
import './licences.css';

/** The licences of the departments that one reads for: all, those that end soon, or those looked for. */
export function LicencesPage() {
  const { licences, filings } = useTexts();
  const [wanted, setWanted] = useState('');
  return (
    <Page title={licences.title} aside={<Link to={paths.filings.to()}>{filings.title}</Link>}>
      <SearchForm wanted={wanted} onSearch={setWanted} />
      {wanted === '' ? <Listed /> : <Found text={wanted} />}
    </Page>
  );
}

function SearchForm(props: { wanted: string; onSearch: (text: string) => void }) {
  const { licences } = useTexts();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSearch(typed.trim());
  };
  const clear = () => {
    setTyped('');
    props.onSearch('');
  };
  return (
    <search className="no-print">
      <form className="licence-search" onSubmit={submit}>
        <TextField
          label={licences.search}
          value={typed}
          maxLength={100}
          placeholder={licences.searchHint}
          onChange={setTyped}
        />
        <Button htmlType="submit">{licences.find}</Button>
        {props.wanted !== '' && <Button onClick={clear}>{licences.clear}</Button>}
      </form>
    </search>
  );
}

function Found({ text }: { text: string }) {
  const { licences } = useTexts();
  const query = useFoundLicences(text);
  return (
    <QueryView query={query} rows={4}>
      {(found) => (
        <>
          <p role="status">{licences.found(found.length)}</p>
          <LicenceRows licences={found} />
        </>
      )}
    </QueryView>
  );
}

function Listed() {
  const [filter, setFilter] = useLicenceFilter();
  const query = useLicences(filter);
  return (
    <>
      <Filters filter={filter} counts={query.data?.pages[0]} onChange={setFilter} />
      <QueryView query={query} rows={12}>
        {(data) => (
          <LicenceRows licences={data.pages.flatMap((page) => page.licences)} {...endOf(query)} />
        )}
      </QueryView>
    </>
  );
}

const ANY = '';
const ALL = 'all';
const DUE = 'due';

function viewIn({ reminder, within }: LicenceFilter): string {
  return reminder ?? String(within ?? ALL);
}

function filterOf(view: string): Pick<LicenceFilter, 'reminder' | 'within'> {
  if (view === DUE) return { reminder: DUE, within: undefined };
  return { reminder: undefined, within: view === ALL ? undefined : Number(view) };
}

function Counted({ text, count }: { text: string; count: number | undefined }) {
  return (
    <>
      {text} {count !== undefined && <span className="tab-count">{count}</span>}
    </>
  );
}

function Filters(props: {
  filter: LicenceFilter;
  counts: Pick<LicenceList, 'reminders' | 'toRemind'> | undefined;
  onChange: (next: LicenceFilter) => void;
}) {
  const { licences } = useTexts();
  const { filter, counts, onChange } = props;
  return (
    <div className="licence-filters no-print">
      <Tabs
        label={licences.viewsLabel}
        current={viewIn(filter)}
        onPick={(view) => onChange({ ...filter, ...filterOf(view) })}
        tabs={[
          { value: ALL, content: licences.all },
          { value: DUE, content: <Counted text={licences.toRemind} count={counts?.toRemind} /> },
          ...(counts?.reminders ?? []).map(({ days, count }) => ({
            value: String(days),
            content: <Counted text={licences.within(days)} count={count} />,
          })),
        ]}
      />
      <ChoiceField
        label={licences.state}
        isLabelHidden
        value={filter.state ?? ANY}
        choices={[
          { key: ANY, text: licences.anyState },
          ...LICENCE_STATES.map((key) => ({ key, text: licences.states[key] })),
        ]}
        onChange={(key) =>
          onChange({ ...filter, state: LICENCE_STATES.find((one) => one === key) })
        }
      />
    </div>
  );
}
