import type { MatterDetail } from '@banshi/contract/catalogue';
import { Link, useParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { PageState } from '../../../ui/page-state.tsx';
import { useMatter } from '../use-matter.ts';
import { DraftDesk } from './draft-desk.tsx';
import { DraftReading } from './draft-reading.tsx';
import '../catalogue.css';

/** The next version of a list on its way: written, reviewed beside its differences, published. */
export function DraftPage() {
  const { catalogue, matterWords } = useTexts();
  const matterId = Number(useParams()['matterId']);
  const query = useMatter(matterId);
  const stage = query.data?.draft?.stage;
  return (
    <Page
      title={catalogue.draft.title(query.data?.name ?? '')}
      aside={
        <>
          {stage && <span className="matter-state">{matterWords.stage[stage]}</span>}
          <Link to={paths.matter.to(matterId)}>{catalogue.comparison.back}</Link>
        </>
      }
    >
      <QueryView query={query} rows={16}>
        {(matter) => <Draft matter={matter} />}
      </QueryView>
    </Page>
  );
}

/** Whoever may write has the form before him, everybody else the differences. */
function Draft({ matter }: { matter: MatterDetail }) {
  const { none } = useTexts().catalogue.draft;
  const { draft, actions, matterId } = matter;
  if (actions.includes('saveDraft')) return <DraftDesk key={matterId} matter={matter} />;
  if (draft) return <DraftReading matter={matter} draft={draft} />;
  return (
    <PageState kind="empty" title={none.title}>
      {none.detail}
    </PageState>
  );
}
