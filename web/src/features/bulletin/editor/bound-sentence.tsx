import { LinkOutlined } from '@ant-design/icons';
import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { BulletinStatistics } from '@banshi/contract/bulletin-file';
import { Button } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../../frame/paths.ts';
import { useTexts } from '../../../text/language.tsx';
import { FileDay, FileText } from './faulty-fields.tsx';
import { liveSentence } from './live-sentence.ts';

/** The sentence of figures: its period and source can be set, its numbers cannot be typed. */
export function BoundSentence(props: {
  statistics: BulletinStatistics;
  path: string;
  read: BulletinDraft;
  onChange: (statistics: BulletinStatistics | undefined) => void;
}) {
  const { bound, fields } = useTexts().bulletin;
  const { statistics, path, onChange } = props;
  const sentence = liveSentence(props.read, statistics);
  return (
    <div className="bound" role="note" aria-label={bound.label}>
      <p className="bound-label">
        <LinkOutlined aria-hidden="true" /> {bound.label}
      </p>
      {sentence !== undefined && <p className="bound-sentence">{sentence}</p>}
      {sentence === undefined && !statistics.figures && <p className="faint">{bound.pending}</p>}
      <p className="faint">{statistics.figures ? bound.frozen : bound.live}</p>
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
          onChange={(from) => onChange({ ...statistics, from })}
        />
        <FileDay
          label={fields.statisticsTo}
          path={`${path}.to`}
          value={statistics.to}
          onChange={(to) => onChange({ ...statistics, to })}
        />
        <Button size="small" onClick={() => onChange(undefined)}>
          {bound.remove}
        </Button>
      </div>
    </div>
  );
}
