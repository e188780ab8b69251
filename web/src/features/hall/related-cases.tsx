import { Link } from 'react-router';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';

/** The cases that an entry names: linked for who may read them, counted for others. */
export function RelatedCases({
  label,
  relatedCases,
  hiddenCases,
}: {
  label: string;
  relatedCases: readonly { readonly caseId: string; readonly caseNumber: string }[];
  hiddenCases: number;
}) {
  const { commendations: texts } = useTexts().hall;
  if (relatedCases.length + hiddenCases === 0) return null;
  return (
    <span className="hall-note">
      {label}
      {relatedCases.map(({ caseId, caseNumber }, index) => (
        <span key={caseId}>
          {index > 0 && '、'}
          <Link className="hall-link" to={paths.oneCase.to(caseId)}>
            {caseNumber}
          </Link>
        </span>
      ))}
      {relatedCases.length > 0 && hiddenCases > 0 && '、'}
      {hiddenCases > 0 && texts.hiddenCases(hiddenCases)}
    </span>
  );
}
