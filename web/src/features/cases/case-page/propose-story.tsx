import type { CaseDetail } from '@banshi/contract/case-views';
import { TITLE_MAX } from '@banshi/contract/hall-contributions';
import type { CaseTolerance } from '@banshi/contract/tolerance-views';
import { Link } from 'react-router';
import { useSession } from '../../../api/session.ts';
import { paths } from '../../../frame/paths.ts';
import { proposing, type StoryProposal } from '../../../frame/story-proposal.ts';
import { useTexts } from '../../../text/language.tsx';

/** Leads whoever reports for a window to the form of contributions, with what this page tells, masked as it is here. */
export function ProposeStory(props: { detail: CaseDetail; tolerance: CaseTolerance }) {
  const { tolerance: texts } = useTexts();
  const { areas } = useSession();
  const proposal = useProposal(props);
  // An editor takes contributions and reports none.
  if (!areas.includes('contributions') || areas.includes('bulletin')) return null;
  return (
    <p className="no-print">
      <Link to={paths.contributions.to()} state={proposing(proposal)}>
        {texts.story.propose}
      </Link>
    </p>
  );
}

function useProposal(props: { detail: CaseDetail; tolerance: CaseTolerance }): StoryProposal {
  const { story, states, modes } = useTexts().tolerance;
  const { detail, tolerance } = props;
  const { matter, applicantName, department, displayNo } = detail;
  const { event, mode, state, items } = tolerance;
  const arrived = items.flatMap(({ arrivedOn }) => arrivedOn ?? []).toSorted();
  return {
    caseNumber: displayNo,
    organisationId: department.organisationId,
    title: [...story.title(matter.name)].slice(0, TITLE_MAX).join(''),
    text: [
      story.applied(applicantName, matter.name, modes[mode]),
      story.followed(items.map((one) => one.materialName)),
      event === null ? '' : story.waited(event),
      state === 'VERIFIED' ? story.supplied(arrived.at(-1) ?? tolerance.dueOn) : '',
      state === 'VERIFIED' ? '' : story.stands(states[state]),
    ].join(''),
  };
}
