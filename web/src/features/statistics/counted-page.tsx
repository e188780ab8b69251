import { useFormats, useTexts } from '../../text/language.tsx';
import type { Counted } from './counted.ts';
import { ListPage } from './list-page.tsx';
import { useCountedCases, useCountedFigure, useCountedInAddress } from './use-counted.ts';
import { useCountedLabel } from './use-row-label.ts';

/** The cases behind one figure. */
export function CountedPage() {
  const { statistics, words } = useTexts();
  const formats = useFormats();
  const counted = useCountedInAddress();
  const count = useCountedFigure(counted);
  const label = useCountedLabel(counted);
  const { measure, acceptance } = counted;
  const what = acceptance ? statistics.cases.acceptances[acceptance] : words.measure[measure];
  return (
    <ListPage
      title={statistics.cases.title(what, label)}
      facts={
        <>
          <When counted={counted} />
          {count !== undefined && <strong>{statistics.cases.count(formats.number(count))}</strong>}
        </>
      }
      back={statistics.cases.back}
      query={useCountedCases(counted)}
      casesOf={({ cases }) => cases}
    />
  );
}

function When({ counted: { measure, from, to, hour } }: { counted: Counted }) {
  const { statistics } = useTexts();
  if (measure === 'open') return <span>{statistics.cases.openOn(to)}</span>;
  if (hour !== undefined) return <span>{statistics.cases.inHour(from, hour)}</span>;
  return <span>{statistics.period(from, to)}</span>;
}
