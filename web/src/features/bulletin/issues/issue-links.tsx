import type { BulletinIssueLine, BulletinIssueName } from '@banshi/contract/bulletin-steps';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { documentNumbers } from '../../../text/document-numbers.ts';
import { useTexts } from '../../../text/language.tsx';

/** Which issue an erratum corrects, and which errata an issue has. */
export function IssueLinks(issue: Pick<BulletinIssueLine, 'corrects' | 'correctedBy'>) {
  const { afterSigning: texts } = useTexts().bulletinWay;
  const { corrects, correctedBy } = issue;
  return (
    <>
      {corrects && (
        <p className="issue-link">
          {texts.corrects}
          <IssueLink issue={corrects} />
        </p>
      )}
      {correctedBy.map((one) => (
        <p key={one.issueId} className="issue-link">
          {texts.correctedBy}
          <IssueLink issue={one} />
        </p>
      ))}
    </>
  );
}

/** The number of an issue, as the way to it. */
export function IssueLink({ issue }: { issue: BulletinIssueName }) {
  return (
    <Link to={paths.bulletinDraft.to(issue.issueId)}>
      {documentNumbers.issue(issue.year, issue.issueNo, issue.totalNo)}
    </Link>
  );
}
