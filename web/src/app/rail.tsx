import { NavLink } from 'react-router';
import { useSession } from '../api/session.ts';
import { useTexts } from '../text/language.tsx';
import { AREAS } from './areas.tsx';

/** The areas this person works in, and no others. */
export function Rail() {
  const { shell } = useTexts();
  const { areas } = useSession();
  return (
    <nav className="rail no-print" aria-label={shell.rail}>
      <span className="rail-product">{shell.product}</span>
      <ul>
        {AREAS.filter(({ area }) => areas.includes(area)).map(({ area, to, icon }) => (
          <li key={area}>
            <NavLink to={to} className="rail-link">
              <span aria-hidden="true" className="rail-icon">
                {icon}
              </span>
              {shell.areas[area]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
