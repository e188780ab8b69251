import { useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { Page } from '../../../frame/page.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { useBodies } from '../use-bodies.ts';
import { AbsenceForm } from './absence-form.tsx';
import { SubstitutionTable } from './substitution-table.tsx';
import { useSubstitutions } from './use-substitutions.ts';
import './substitutions.css';

/** AB 岗: who is away, who does his work meanwhile, and the way to record it. */
export function SubstitutionsPage() {
  const { substitutions } = useTexts();
  const { organisation } = useSession();
  const [organisationId, setOrganisationId] = useState(organisation.organisationId);
  const query = useSubstitutions(organisationId);
  return (
    <Page title={substitutions.title}>
      <p className="faint">{substitutions.lead}</p>
      <BodyChoice value={organisationId} onChange={setOrganisationId} />
      <QueryView query={query} rows={8}>
        {(view) => (
          <div className="substitutions">
            <AbsenceForm key={organisationId} organisationId={organisationId} staff={view.staff} />
            <SubstitutionTable organisationId={organisationId} view={view} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function BodyChoice(props: { value: number; onChange: (organisationId: number) => void }) {
  const { substitutions } = useTexts();
  const bodies = useBodies();
  return (
    <div className="substitutions-body">
      <ChoiceField
        label={substitutions.body}
        value={String(props.value)}
        choices={bodies.map(({ organisationId, shortName }) => ({
          key: String(organisationId),
          text: shortName,
        }))}
        onChange={(id) => props.onChange(Number(id))}
      />
    </div>
  );
}
