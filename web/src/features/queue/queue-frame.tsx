import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { useTexts } from '../../text/language.tsx';
import './queue.css';

type QueuePlace = 'caller' | 'desk' | 'figures' | 'classes' | 'kiosk' | 'board';

const PLACES: readonly (readonly [QueuePlace, string])[] = [
  ['caller', paths.queue.to()],
  ['desk', paths.queueDesk.to()],
  ['figures', paths.queueFigures.to()],
  ['classes', paths.queueClasses.to()],
  ['kiosk', paths.queueKiosk.to()],
  ['board', paths.queueBoard.to()],
];

/** A page of the queue with the way to the others. */
export function QueueFrame({
  here,
  title,
  children,
}: {
  here: QueuePlace;
  title: string;
  children: ReactNode;
}) {
  const { links } = useTexts().queue;
  return (
    <Page
      title={title}
      aside={
        <nav className="queue-links no-print" aria-label={links.label}>
          {PLACES.filter(([place]) => place !== here).map(([place, to]) => (
            <Link key={place} to={to}>
              {links[place]}
            </Link>
          ))}
        </nav>
      }
    >
      {children}
    </Page>
  );
}
