import type { listMatters } from '@banshi/contract/catalogue';
import type { ReplyOf } from '@banshi/contract/endpoint';
import type { RoleId } from '@banshi/contract/roles';
import { Link } from 'react-router';
import { useSession } from '../../../api/session.ts';
import { paths } from '../../../frame/paths.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { type MatterFilter, searchOf } from './matter-filter.ts';

const MATTER_ROLES: readonly RoleId[] = ['MATTER_EDITOR', 'MATTER_REVIEWER', 'MATTER_PUBLISHER'];

/** How many drafts stand where, for whoever works on them; each figure opens its list. */
export function DraftStages(props: {
  filter: MatterFilter;
  drafts: ReplyOf<typeof listMatters>['drafts'];
}) {
  const { matterLife, matterWords } = useTexts();
  const formats = useFormats();
  const { grants } = useSession();
  const isConcerned = grants.some(({ role }) => MATTER_ROLES.includes(role));
  const counted = props.drafts.filter(({ count }) => count > 0);
  if (!isConcerned || counted.length === 0) return null;
  const address = (draftStage: MatterFilter['draftStage']) =>
    `${paths.catalogue.to()}?${searchOf({ ...props.filter, draftStage })}`;
  return (
    <nav className="draft-stages no-print" aria-label={matterLife.drafts.label}>
      {counted.map(({ stage, count }) => (
        <Link
          key={stage}
          to={address(stage)}
          aria-current={props.filter.draftStage === stage ? 'true' : undefined}
        >
          {matterWords.stage[stage]} {formats.number(count)}
        </Link>
      ))}
      {props.filter.draftStage && <Link to={address(undefined)}>{matterLife.drafts.all}</Link>}
    </nav>
  );
}
