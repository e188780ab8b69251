import {
  downloadFindingPhoto,
  downloadOwnFindingPhoto,
  type HallFindingDetail,
} from '@banshi/contract/hall-inspection';
import { Link, useParams } from 'react-router';
import { addressOf, call } from '../../api/call.ts';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { QueryView } from '../../frame/query-view.tsx';
import { useFormats, useTexts } from '../../text/language.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { EntryFiles } from './entry-files.tsx';
import { FindingActs } from './finding-acts.tsx';
import { FindingLamp } from './finding-lamp.tsx';
import { useFinding } from './use-hall.ts';
import '../../frame/record-form.css';
import './hall.css';

interface OfFinding {
  readonly finding: HallFindingDetail;
}

/** One finding of the inspection: what it is, what was done about it, and what may be. */
export function FindingPage() {
  const { page: texts } = useTexts().hall.inspection;
  const { findingId = '' } = useParams();
  const query = useFinding(findingId);
  return (
    <Page title={texts.title} aside={<Link to={paths.hallInspection.to()}>{texts.back}</Link>}>
      <QueryView query={query} rows={8}>
        {(finding) => (
          <div className="hall">
            <Facts finding={finding} />
            <Journal finding={finding} />
            {finding.acts.length > 0 && <FindingActs key={finding.state} finding={finding} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Facts({ finding }: OfFinding) {
  const { inspection: texts } = useTexts().hall;
  const { facts, waits } = texts.page;
  const { inspection } = finding;
  return (
    <section className="plain-panel">
      <h2>
        {texts.found(finding.where, finding.problem, texts.counted(finding.heading, finding.count))}
      </h2>
      <p>
        <FindingLamp finding={finding} /> {waits[finding.state]}
      </p>
      <FactList
        rows={[
          [facts.window, finding.windowNumber],
          [facts.staff, finding.staffNames.join('、')],
          [facts.heading, texts.heading[finding.heading]],
          [facts.code, finding.code],
          [facts.count, texts.counted(finding.heading, finding.count)],
          [facts.points, finding.points],
          [facts.severity, finding.code && texts.severity[finding.severity]],
          [facts.foundOn, finding.foundOn],
          [facts.mendBy, finding.mendBy],
          [
            facts.round,
            inspection && (
              <>
                {texts.rounds.told(inspection.on, inspection.time, inspection.zone)}
                <span className="hall-note">{inspection.inspectors.join('、')}</span>
              </>
            ),
          ],
          [facts.photos, finding.photoCount > 0 && <Photos finding={finding} />],
        ]}
      />
    </section>
  );
}

function Photos({ finding: { findingId, photos, photoCount, isInspector } }: OfFinding) {
  const { page: texts } = useTexts().hall.inspection;
  if (photos.length === 0) return texts.hidden(photoCount);
  const operation = isInspector ? downloadFindingPhoto : downloadOwnFindingPhoto;
  const paramsOf = (fileId: string) => ({ params: { findingId, fileId } });
  return (
    <EntryFiles
      label={texts.photoList}
      entryId={findingId}
      files={photos}
      addressOf={(fileId) => addressOf(operation, paramsOf(fileId))}
      fetch={(fileId) => call(operation, paramsOf(fileId))}
    />
  );
}

function Journal({ finding: { journal } }: OfFinding) {
  const { page: texts, act } = useTexts().hall.inspection;
  const formats = useFormats();
  return (
    <section className="plain-panel">
      <h2>{texts.journal}</h2>
      <ol className="hall-tasks">
        {journal.map((one) => (
          <li key={`${one.at} ${one.act}`}>
            {texts.entry(act[one.act], one.byName, formats.moment(one.at))}
            {one.note && <span className="hall-note">{one.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
