import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { DraftVersionLine } from '@banshi/contract/bulletin-versions';
import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../frame/page.tsx';
import { paths } from '../../../frame/paths.ts';
import { ProblemNote } from '../../../frame/problem-note.tsx';
import { QueryView } from '../../../frame/query-view.tsx';
import { documentNumbers } from '../../../text/document-numbers.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import { DifferenceList } from './difference-list.tsx';
import { differences } from './differences.ts';
import { useRestore, useVersion, useVersions } from './use-versions.ts';
import '../bulletin.css';

/** The texts that a draft had: who wrote each and when, what differs between two, and the way back to one. */
export function VersionsPage() {
  const { draftId = '' } = useParams();
  const { bulletinVersions: texts } = useTexts();
  const { draft, list } = useVersions(draftId);
  const { file } = draft.data ?? {};
  const issue = file ? documentNumbers.issue(file.year, file.issueNo, file.totalNo) : '';
  return (
    <Page
      title={texts.title(issue)}
      aside={<Link to={paths.bulletinDraft.to(draftId)}>{texts.back}</Link>}
    >
      <QueryView query={draft} rows={12}>
        {(found) => (
          <QueryView query={list} rows={12}>
            {({ versions }) => <Versions draft={found} versions={versions} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}

function Versions(props: { draft: BulletinDraft; versions: readonly DraftVersionLine[] }) {
  const { bulletinVersions: texts } = useTexts();
  const { draft, versions } = props;
  const restore = useRestore(draft);
  const { older, newer, choose } = useChosen(versions);
  return (
    <div className="versions">
      <section aria-label={texts.list}>
        <p role="status">{restore.data && texts.restored(restore.variables)}</p>
        <ProblemNote error={restore.error} />
        <ol className="version-list" aria-label={texts.list}>
          {versions.map((line, place) => (
            <Version
              key={line.version}
              line={line}
              onCompare={
                versions[place + 1] && (() => choose(versions[place + 1]?.version, line.version))
              }
              onRestore={
                place > 0 && draft.mayDo.includes('RESTORE')
                  ? () => restore.mutate(line.version)
                  : undefined
              }
              isBusy={restore.isPending}
            />
          ))}
        </ol>
      </section>
      {older === undefined || newer === undefined ? (
        <p>{texts.onlyOne}</p>
      ) : (
        <section aria-label={texts.comparison}>
          <div className="version-choice">
            <VersionChoice
              label={texts.older}
              versions={versions}
              value={older}
              onChange={(version) => choose(version, newer)}
            />
            <VersionChoice
              label={texts.newer}
              versions={versions}
              value={newer}
              onChange={(version) => choose(older, version)}
            />
          </div>
          <Comparison draftId={draft.draftId} older={older} newer={newer} />
        </section>
      )}
    </div>
  );
}

/** The two versions that are compared, as the address has them; at first the last two. */
function useChosen(versions: readonly DraftVersionLine[]) {
  const [search, setSearch] = useSearchParams();
  const known = (name: string, otherwise: number | undefined) => {
    const asked = Number(search.get(name));
    return versions.some(({ version }) => version === asked) ? asked : otherwise;
  };
  return {
    older: known('from', versions[1]?.version),
    newer: known('to', versions[0]?.version),
    choose: (from: number | undefined, to: number | undefined) =>
      setSearch({ from: `${from}`, to: `${to}` }, { replace: true }),
  };
}

function Version(props: {
  line: DraftVersionLine;
  onCompare: (() => void) | undefined;
  onRestore: (() => void) | undefined;
  isBusy: boolean;
}) {
  const { bulletinVersions: texts, bulletinWay } = useTexts();
  const formats = useFormats();
  const { version, act, at, byName, restored } = props.line;
  return (
    <li>
      <strong>{texts.version(version)}</strong>
      <span>
        {byName} {bulletinWay.acts[act]}
      </span>
      <span className="faint">{formats.moment(at)}</span>
      {restored !== null && <span className="faint">{texts.takenFrom(restored)}</span>}
      <span className="version-acts">
        {props.onCompare && (
          <Button size="small" aria-label={texts.compareNamed(version)} onClick={props.onCompare}>
            {texts.compare}
          </Button>
        )}
        {props.onRestore && (
          <Button
            size="small"
            aria-label={texts.restoreNamed(version)}
            disabled={props.isBusy}
            onClick={props.onRestore}
          >
            {texts.restore}
          </Button>
        )}
      </span>
    </li>
  );
}

function VersionChoice(props: {
  label: string;
  versions: readonly DraftVersionLine[];
  value: number;
  onChange: (version: number) => void;
}) {
  const { bulletinVersions: texts } = useTexts();
  return (
    <ChoiceField
      label={props.label}
      value={`${props.value}`}
      choices={props.versions.map(({ version, byName }) => ({
        key: `${version}`,
        text: texts.choice(version, byName),
      }))}
      onChange={(version) => props.onChange(Number(version))}
    />
  );
}

function Comparison(props: { draftId: string; older: number; newer: number }) {
  const { bulletinVersions: texts } = useTexts();
  const older = useVersion(props.draftId, props.older);
  const newer = useVersion(props.draftId, props.newer);
  return (
    <QueryView query={older} rows={8}>
      {(before) => (
        <QueryView query={newer} rows={8}>
          {(after) => {
            const found = differences(before.file, after.file);
            return (
              <>
                {found.length > 0 && <p role="status">{texts.count(found.length)}</p>}
                <DifferenceList differences={found} />
              </>
            );
          }}
        </QueryView>
      )}
    </QueryView>
  );
}
