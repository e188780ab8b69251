import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../frame/page.tsx';
import { paths } from '../../frame/paths.ts';
import { useFormats, useTexts } from '../../text/language.tsx';
import { addDays, isCalendarDay } from '../../ui/calendar.ts';
import { DayField } from '../../ui/day-field.tsx';
import type { Days } from './use-hall.ts';
import '../../frame/record-form.css';
import './hall.css';

const DAYS_SHOWN = 28;

type HallRegister = 'visits' | 'inspection' | 'trainings' | 'commendations';

const OTHERS: readonly (readonly [HallRegister, string])[] = [
  ['visits', paths.hall.to()],
  ['inspection', paths.hallInspection.to()],
  ['trainings', paths.hallTrainings.to()],
  ['commendations', paths.hallCommendations.to()],
];

/** A page of one register: the days that it shows, four weeks unless chosen otherwise, and the way to the others. */
export function HallFrame({
  register,
  children,
}: {
  register: HallRegister;
  children: (days: Days) => ReactNode;
}) {
  const { hall: texts } = useTexts();
  const today = useFormats().now().slice(0, 10);
  const [typed, setTyped] = useState<Days>({ from: addDays(today, -DAYS_SHOWN), to: today });
  const isSound = isCalendarDay(typed.from) && isCalendarDay(typed.to) && typed.from <= typed.to;
  return (
    <Page
      title={texts.registers[register]}
      aside={
        <nav className="hall-buttons" aria-label={texts.others}>
          {OTHERS.filter(([key]) => key !== register).map(([key, path]) => (
            <Link key={key} to={path}>
              {texts.registers[key]}
            </Link>
          ))}
        </nav>
      }
    >
      <div className="record-grid hall-days no-print">
        <DayField
          label={texts.shownFrom}
          value={typed.from}
          onChange={(from) => setTyped((before) => ({ ...before, from }))}
        />
        <DayField
          label={texts.shownTo}
          value={typed.to}
          error={isSound ? undefined : texts.daysWrong}
          onChange={(to) => setTyped((before) => ({ ...before, to }))}
        />
      </div>
      {isSound && children(typed)}
    </Page>
  );
}
