import type { BulletinDraft } from '@banshi/contract/bulletin';
import { type DraftState, isIssued } from '@banshi/contract/bulletin-words';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useSession } from '../../../api/session.ts';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { useTexts } from '../../../text/language.tsx';
import { Distribution } from '../distribution/distribution.tsx';
import { ArchiveFiles } from './archive-files.tsx';
import { FrozenFacts } from './frozen-facts.tsx';
import { IssueLinks } from './issue-links.tsx';
import { useIssue, useStartErratum } from './use-issue.ts';

/** What an erratum corrects, and, once it is signed, what became of an issue. */
export function AfterSigning({ draft }: { draft: BulletinDraft }) {
  if (isIssued(draft.state)) return <Signed draft={draft} />;
  const { correctsId } = draft;
  const { corrects } = draft.file;
  if (correctsId === null || !corrects) return null;
  return <IssueLinks corrects={{ issueId: correctsId, ...corrects }} correctedBy={[]} />;
}

function Signed({ draft: { draftId: issueId, state } }: { draft: BulletinDraft }) {
  const { afterSigning: texts } = useTexts().bulletinWay;
  const { grants } = useSession();
  const isEditor = grants.some(({ role }) => role === 'BULLETIN_EDITOR');
  const query = useIssue(issueId);
  return (
    <section className="after-signing" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <QueryView query={query} rows={2}>
        {(issue) => (
          <>
            <IssueLinks {...issue} />
            <FrozenFacts issue={issue} />
          </>
        )}
      </QueryView>
      <Distribution issueId={issueId} mayHandOver={isEditor && isOut(state)} />
      {state === 'ARCHIVED' && <ArchiveFiles issueId={issueId} />}
      {isEditor && <StartErratum issueId={issueId} />}
    </section>
  );
}

/** Paper leaves once it is printed, and nothing is noted after the issue is archived. */
function isOut(state: DraftState): boolean {
  return state === 'PRINTED' || state === 'DISTRIBUTED';
}

function StartErratum({ issueId }: { issueId: string }) {
  const { afterSigning: texts } = useTexts().bulletinWay;
  const navigate = useNavigate();
  const start = useStartErratum(issueId);
  const begin = () =>
    start.mutate(undefined, {
      onSuccess: ({ draftId }) => void navigate(paths.bulletinDraft.to(draftId)),
    });
  return (
    <div className="after-signing-act">
      <Button loading={start.isPending} onClick={begin}>
        {texts.erratum}
      </Button>
      <span className="faint">{texts.erratumHint}</span>
      <ProblemNote error={start.error} />
    </div>
  );
}
