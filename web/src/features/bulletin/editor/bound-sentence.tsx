import { LinkOutlined } from '@ant-design/icons';
import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { BulletinStatistics } from '@banshi/contract/bulletin-file';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { FileDay, FileText } from './faulty-fields.tsx';
import { QuotedLine } from './frozen-figures.tsx';
import { liveSentence } from './live-sentence.ts';

/** The sentence of figures: its period and source can be set, its numbers cannot be typed. */
export function BoundSentence(props: {
  statistics: BulletinStatistics;
  path: string;
  read: BulletinDraft;
  onChange: (statistics: BulletinStatistics | undefined) => void;
}) {
  const { bulletin, snapshots } = useTexts();
  const { bound, fields } = bulletin;
  const frozenAs = ({ snapshot }: BulletinStatistics) =>
    snapshot ? snapshots.bound.figures : bound.frozen;
  const { statistics, path, onChange } = props;
  const sentence = liveSentence(props.read, statistics);
  return (
    <div className="bound" role="note" aria-label={bound.label}>
      <p className="bound-label">
        <LinkOutlined aria-hidden="true" /> {bound.label}
      </p>
      {sentence !== undefined && <p className="bound-sentence">{sentence}</p>}
      {sentence === undefined && !statistics.figures && <p className="faint">{bound.pending}</p>}
      <p className="faint">{statistics.figures ? frozenAs(statistics) : bound.live}</p>
      {statistics.snapshot && <QuotedLine snapshot={statistics.snapshot} />}
      <p>
        <Link to={paths.reports.to({ from: statistics.from, to: statistics.to, report: 'T1' })}>
          {bound.toLists}
        </Link>
      </p>
      <div className="bound-fields">
        <FileText
          label={fields.source}
          path={`${path}.source`}
          value={statistics.source}
          onChange={(source) => onChange({ ...statistics, source })}
        />
        <FileDay
          label={fields.statisticsFrom}
          path={`${path}.from`}
          value={statistics.from}
          onChange={(from) => onChange({ ...unbound(statistics), from })}
        />
        <FileDay
          label={fields.statisticsTo}
          path={`${path}.to`}
          value={statistics.to}
          onChange={(to) => onChange({ ...unbound(statistics), to })}
        />
        <Button size="small" onClick={() => onChange(undefined)}>
          {bound.remove}
        </Button>
      </div>
    </div>
  );
}

/** Figures of a snapshot are of its days; other days have live figures until they are frozen again. */
function unbound({ source, from, to, ...told }: BulletinStatistics): BulletinStatistics {
  const days = { source, from, to };
  return told.snapshot ? days : { ...days, ...told };
}
