import type { MatterDetail } from '@banshi/contract/catalogue';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { useMatter } from '../use-matter.ts';
import { MaterialTable } from './material-table.tsx';
import { BasicFacts, ContactFacts, LimitFacts } from './matter-facts.tsx';
import { BasisSection, ConditionSection, FeeSection, FlowSection } from './matter-lists.tsx';
import { VersionTable } from './version-table.tsx';
import '../catalogue.css';

/** One matter with every element of its list. */
export function MatterPage() {
  const matterId = Number(useParams()['matterId']);
  const [search] = useSearchParams();
  const asked = Number(search.get('version') ?? '');
  const query = useMatter(matterId, asked > 0 ? asked : undefined);
  const { catalogue } = useTexts();
  return (
    <Page
      title={query.data?.body.name ?? catalogue.title}
      aside={query.data && <MatterHead matter={query.data} />}
    >
      <QueryView query={query} rows={16}>
        {(matter) => (
          <div className="matter">
            <NotCurrent matter={matter} />
            <div className="matter-columns">
              <div className="matter-main">
                <MaterialTable materials={matter.body.materials} />
                <ConditionSection body={matter.body} />
                <BasisSection body={matter.body} />
                <FeeSection body={matter.body} />
              </div>
              <div className="matter-side">
                <LimitFacts body={matter.body} />
                <BasicFacts matter={matter} />
                <ContactFacts body={matter.body} />
                <FlowSection body={matter.body} />
              </div>
            </div>
            <VersionTable matter={matter} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function MatterHead({ matter }: { matter: MatterDetail }) {
  const { catalogue, matterWords } = useTexts();
  const { shownVersion, actions, draft } = matter;
  return (
    <>
      <span className="matter-state">{matterWords.state[matter.state]}</span>
      <span>{shownVersion === null ? catalogue.never : catalogue.versionTag(shownVersion)}</span>
      {matter.stateReason !== null && <span>{catalogue.stateReason(matter.stateReason)}</span>}
      {actions.includes('saveDraft') || actions.includes('publish') ? (
        <Link className="matter-act no-print" to={paths.matterDraft.to(matter.matterId)}>
          {draft === null ? catalogue.startDraft : catalogue.editDraft}
        </Link>
      ) : null}
    </>
  );
}

/** An earlier or a coming version says that it is not the one in force. */
function NotCurrent({ matter }: { matter: MatterDetail }) {
  const { catalogue } = useTexts();
  const { shownVersion, version } = matter;
  if (shownVersion === null || version === null || shownVersion === version) return null;
  return (
    <p className="matter-note" role="note">
      {catalogue.notCurrent(shownVersion)}{' '}
      <Link to={paths.matter.to(matter.matterId)}>{catalogue.toCurrent}</Link>
    </p>
  );
}
