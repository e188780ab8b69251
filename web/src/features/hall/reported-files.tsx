import {
  type Contribution,
  downloadContributionFile,
  downloadOwnContributionFile,
} from '@banshi/contract/hall-contributions';
import type { StoredFile } from '@banshi/contract/material-views';
import { addressOf, call } from '../../api/call.ts';
import { DownloadLink, FileLine } from '../../frame/files/file-line.tsx';
import type { Look } from '../../frame/viewer/look.ts';
import { useTexts } from '../../text/language.tsx';

/** Whether somebody sees what all windows reported, or what his own did. */
export type Whose = 'all' | 'own';

/** The proof and the photos that a submission came with. */
export function ReportedFiles({
  contributionId,
  submission: { ordinal, proofs, photos },
  whose,
  onLook,
}: {
  contributionId: string;
  submission: Contribution['submissions'][number];
  whose: Whose;
  onLook: (look: Look) => void;
}) {
  const { files: texts } = useTexts().hall.contributions;
  const operation = whose === 'all' ? downloadContributionFile : downloadOwnContributionFile;
  const lists = [
    { label: texts.proofs, files: proofs },
    { label: texts.photos, files: photos },
  ];
  const paramsOf = ({ fileId }: StoredFile) => ({ params: { contributionId, fileId } });
  return lists
    .filter(({ files }) => files.length > 0)
    .map(({ label, files }) => (
      <div key={label}>
        <span className="hall-note">{label}</span>
        <ul className="file-list" aria-label={texts.listOf(label, ordinal)}>
          {files.map((file) => (
            <FileLine
              key={file.fileId}
              file={file}
              onLook={() =>
                onLook({
                  ...{ file, of: contributionId, comesInPages: false },
                  fetch: () => call(operation, paramsOf(file)),
                })
              }
            >
              <DownloadLink address={addressOf(operation, paramsOf(file))} name={file.name} />
            </FileLine>
          ))}
        </ul>
      </div>
    ));
}
