import { ROLES, type RoleId } from '@banshi/contract/roles';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField, TextField } from '../../../ui/plain-field.tsx';
import { useBodyChoices } from '../use-bodies.ts';
import { AddForm } from './add-form.tsx';
import { StaffTable } from './staff-table.tsx';
import { type StaffFilter, useStaff, useStaffFilter } from './use-staff.ts';
import './staff.css';

/** The register of staff, and for who keeps it the way to enter somebody. */
export function StaffPage() {
  const { staff, bodies } = useTexts();
  const [filter, narrow] = useStaffFilter();
  const query = useStaff(filter);
  const mayKeep = query.data?.pages[0]?.mayKeep ?? false;
  return (
    <Page title={staff.title} aside={<Link to={paths.bodies.to()}>{bodies.title}</Link>}>
      <p className="faint">{staff.lead}</p>
      <Filters filter={filter} onNarrow={narrow} />
      <div className="staff">
        <QueryView query={query} rows={10}>
          {({ pages }) => <StaffTable staff={pages.flatMap((page) => page.staff)} query={query} />}
        </QueryView>
        {mayKeep && <AddForm />}
      </div>
    </Page>
  );
}

interface FiltersProps {
  readonly filter: StaffFilter;
  readonly onNarrow: (part: Partial<StaffFilter>) => void;
}

function Filters({ filter, onNarrow }: FiltersProps) {
  const { filters } = useTexts().staff;
  const [typed, setTyped] = useState(filter.words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNarrow({ words: typed.trim() });
  };
  return (
    <search className="no-print">
      <form className="staff-filters" onSubmit={submit}>
        <TextField label={filters.words} value={typed} maxLength={40} onChange={setTyped} />
        <Button htmlType="submit">{filters.search}</Button>
        <Choices filter={filter} onNarrow={onNarrow} />
      </form>
    </search>
  );
}

function Choices({ filter, onNarrow }: FiltersProps) {
  const { staff, words } = useTexts();
  const { filters } = staff;
  const any = { key: '' as const, text: filters.any };
  const roles = (Object.keys(ROLES) as RoleId[]).map((key) => ({ key, text: words.role[key] }));
  const states = (['working', 'ended', 'locked'] as const).map((key) => ({
    key,
    text: filters.states[key],
  }));
  return (
    <>
      <ChoiceField
        label={filters.body}
        value={filter.body}
        choices={[any, ...useBodyChoices()]}
        onChange={(body) => onNarrow({ body })}
      />
      <ChoiceField
        label={filters.role}
        value={filter.role}
        choices={[any, ...roles]}
        onChange={(role) => onNarrow({ role })}
      />
      <ChoiceField
        label={filters.state}
        value={filter.state}
        choices={[any, ...states]}
        onChange={(state) => onNarrow({ state })}
      />
    </>
  );
}
