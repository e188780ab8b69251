import type { ToldThanks } from '@banshi/contract/contribution-links';
import { useTexts } from '../../text/language.tsx';

/** What the register of thanks has of the day of which a contribution tells, if it tells of thanks. */
export function ThanksTold({ thanks }: { thanks: readonly ToldThanks[] | null }) {
  const { contributionThanks: texts, hall } = useTexts();
  if (thanks === null) return null;
  if (thanks.length === 0) return <p className="hall-late">{texts.unrecorded}</p>;
  const { kind, verification } = hall.commendations;
  return (
    <p>
      {texts.recorded(
        thanks.map((one) => texts.one(kind[one.kind], verification[one.verification])),
      )}
    </p>
  );
}
