import type { MatterDetail } from '@banshi/contract/catalogue';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { MatterGuide } from '../guides/matter-guide.tsx';
import { useMatter } from '../use-matter.ts';
import { ActTable } from './act-table.tsx';
import { ActingMeasures } from './acting-measures.tsx';
import { ChangeState } from './change-state.tsx';
import { MaterialTable } from './material-table.tsx';
import { BasicFacts, ContactFacts, LimitFacts } from './matter-facts.tsx';
import {
  BasisSection,
  ConditionSection,
  FeeSection,
  FlowSection,
  FormSection,
} from './matter-lists.tsx';
import { ReviewSection } from './review-table.tsx';
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
            <Coming matter={matter} />
            <div className="matter-columns">
              <div className="matter-main">
                <MaterialTable materials={matter.body.materials} />
                <ConditionSection body={matter.body} />
                <FormSection body={matter.body} />
                <BasisSection body={matter.body} />
                <ReviewSection body={matter.body} />
                <FeeSection body={matter.body} />
              </div>
              <div className="matter-side">
                <LimitFacts body={matter.body} />
                <ActingMeasures measures={matter.measures} />
                <BasicFacts matter={matter} />
                <ContactFacts body={matter.body} />
                <FlowSection body={matter.body} />
              </div>
            </div>
            <VersionTable matter={matter} />
            <ActTable acts={matter.acts} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function MatterHead({ matter }: { matter: MatterDetail }) {
  const { catalogue, matterWords } = useTexts();
  const { shownVersion, state, stateReason } = matter;
  const isStopped = state === 'SUSPENDED' || state === 'CANCELLED';
  return (
    <>
      <span className={`matter-state${isStopped ? ' is-stopped' : ''}`}>
        {matterWords.state[state]}
      </span>
      <span>{shownVersion === null ? catalogue.never : catalogue.versionTag(shownVersion)}</span>
      {isStopped && stateReason !== null && <span>{catalogue.stateReason(stateReason)}</span>}
      <MatterGuide matter={matter} />
      <div className="matter-act">
        <ChangeState matter={matter} />
        <DraftLink matter={matter} />
      </div>
    </>
  );
}

/** The way to the draft of the next version, for whoever may begin one or when there is one. */
function DraftLink({ matter: { matterId, draft, actions } }: { matter: MatterDetail }) {
  const { catalogue, matterWords } = useTexts();
  if (draft === null && !actions.includes('saveDraft')) return null;
  return (
    <Link className="no-print" to={paths.matterDraft.to(matterId)}>
      {draft === null ? catalogue.startDraft : catalogue.toDraft(matterWords.stage[draft.stage])}
    </Link>
  );
}

/** A version that is published and waits for its first day. */
function Coming({ matter: { matterId, versions, version } }: { matter: MatterDetail }) {
  const { catalogue } = useTexts();
  const formats = useFormats();
  const [newest] = versions;
  if (!newest || newest.version === version) return null;
  const day = formats.moment(newest.effectiveFrom).slice(0, 10);
  return (
    <p className="matter-note" role="note">
      <Link to={`${paths.matter.to(matterId)}?version=${newest.version}`}>
        {catalogue.comingVersion(newest.version, day)}
      </Link>
    </p>
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
