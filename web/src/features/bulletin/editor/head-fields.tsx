import { useTexts } from '../../../text/language.tsx';
import type { EditedBulletin } from './edited-file.ts';
import { FileDay, FileNumber, FileText } from './faulty-fields.tsx';

export interface HeadProps {
  readonly edited: EditedBulletin;
  readonly onChange: (part: Partial<EditedBulletin>) => void;
}

const NUMBERS = ['year', 'issueNo', 'totalNo'] as const;

/** Masthead, numbers, publisher, dates and title. */
export function HeadFields({ edited, onChange }: HeadProps) {
  const { fields, outline } = useTexts().bulletin;
  const { period } = edited;
  return (
    <section className="sheet-part" aria-label={outline.head}>
      <div className="head-grid">
        <FileText
          label={fields.series}
          path="$.series"
          value={edited.series}
          onChange={(series) => onChange({ series })}
        />
        {NUMBERS.map((name) => (
          <FileNumber
            key={name}
            label={fields[name]}
            path={`$.${name}`}
            value={edited[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
      </div>
      <div className="head-grid head-grid-two">
        <FileText
          label={fields.publisher}
          path="$.publisher"
          value={edited.publisher}
          onChange={(publisher) => onChange({ publisher })}
        />
        <FileDay
          label={fields.issueDate}
          path="$.issueDate"
          value={edited.issueDate}
          onChange={(issueDate) => onChange({ issueDate })}
        />
      </div>
      <div className="head-grid head-grid-three">
        <FileText
          label={fields.heading}
          path="$.title"
          value={edited.title}
          onChange={(title) => onChange({ title })}
        />
        <FileDay
          label={fields.from}
          path="$.period.from"
          value={period.from}
          onChange={(from) => onChange({ period: { ...period, from } })}
        />
        <FileDay
          label={fields.to}
          path="$.period.to"
          value={period.to}
          onChange={(to) => onChange({ period: { ...period, to } })}
        />
      </div>
    </section>
  );
}
