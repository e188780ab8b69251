import {
  type Commendation,
  downloadCommendationScan,
  downloadOwnCommendationScan,
} from '@banshi/contract/hall-commendations';
import { addressOf, call } from '../../api/call.ts';
import { useTexts } from '../../text/language.tsx';
import { EntryFiles } from './entry-files.tsx';

/** The scan of a letter of thanks, or that there is one for others. */
export function Letter({
  commendation: { commendationId, receivedOn, scans, scanCount },
  isVerifier,
}: {
  commendation: Commendation;
  isVerifier: boolean;
}) {
  const { commendations: texts } = useTexts().hall;
  if (scanCount === 0) return null;
  if (scans.length === 0) return <span className="hall-note">{texts.scansHidden(scanCount)}</span>;
  const operation = isVerifier ? downloadCommendationScan : downloadOwnCommendationScan;
  const paramsOf = (fileId: string) => ({ params: { commendationId, fileId } });
  return (
    <EntryFiles
      label={texts.scansOf(receivedOn)}
      entryId={commendationId}
      files={scans}
      addressOf={(fileId) => addressOf(operation, paramsOf(fileId))}
      fetch={(fileId) => call(operation, paramsOf(fileId))}
    />
  );
}
