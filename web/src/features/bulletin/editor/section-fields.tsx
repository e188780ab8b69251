import type { BulletinDraft } from '@banshi/contract/bulletin';
import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { moved, RowButtons, replaced } from '../../../ui/edited-list.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { BoundSentence } from './bound-sentence.tsx';
import { type EditedSection, editedText, freshSection } from './edited-file.ts';
import { FileText } from './faulty-fields.tsx';
import { focusSoon } from './focus-field.ts';
import { ParagraphsField } from './paragraphs-field.tsx';

interface SectionProps {
  readonly level: 1 | 2;
  readonly section: EditedSection;
  readonly path: string;
  readonly numbers: ReadonlyMap<string, string>;
  readonly read: BulletinDraft;
  readonly onChange: (section: EditedSection) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** A section: its title, the sentence of figures, paragraphs, items and what is below it. */
export function SectionFields(props: SectionProps) {
  const { fields, lists } = useTexts().bulletin;
  const { section, path, level, onChange } = props;
  const set = (part: Partial<EditedSection>) => onChange({ ...section, ...part });
  return (
    <section className={`sheet-part section-${level}`} aria-label={section.title || path}>
      <div className="section-head">
        <span className="section-number">{props.numbers.get(section.key)}</span>
        <FileText
          label={level === 1 ? fields.sectionTitle : fields.subsectionTitle}
          isLabelHidden
          path={`${path}.title`}
          value={section.title}
          onChange={(title) => set({ title })}
        />
        <TickField
          label={fields.runIn}
          isTicked={section.runIn}
          onChange={(runIn) => set({ runIn })}
        />
        <RowButtons
          name={section.title}
          texts={lists}
          onUp={props.onUp}
          onDown={props.onDown}
          onRemove={props.onRemove}
        />
      </div>
      {section.statistics && (
        <BoundSentence
          statistics={section.statistics}
          path={`${path}.statistics`}
          read={props.read}
          onChange={(statistics) => set({ statistics })}
        />
      )}
      <ParagraphsField
        kind="text"
        path={`${path}.text`}
        rows={section.text}
        onChange={(text) => set({ text })}
      />
      <ParagraphsField
        kind="items"
        path={`${path}.items`}
        rows={section.items}
        onChange={(items) => set({ items })}
      />
      {section.sections.map((below, index) => (
        <SectionFields
          key={below.key}
          level={2}
          section={below}
          path={`${path}.sections[${index}]`}
          numbers={props.numbers}
          read={props.read}
          onChange={(next) => set({ sections: replaced(section.sections, index, next) })}
          {...placing(section, index, set)}
        />
      ))}
      <SectionAdds {...props} />
    </section>
  );
}

/** How a sub-section is moved and taken away within its section. */
function placing(
  { sections }: EditedSection,
  index: number,
  set: (part: Partial<EditedSection>) => void,
) {
  const move = (step: number) => () => set({ sections: moved(sections, index, step) });
  return {
    onUp: index > 0 ? move(-1) : undefined,
    onDown: index < sections.length - 1 ? move(1) : undefined,
    onRemove: () => set({ sections: sections.filter((_, place) => place !== index) }),
  };
}

/** What can be added to a section. */
function SectionAdds({ level, section, path, onChange, read }: SectionProps) {
  const { lists } = useTexts().bulletin;
  const { text, items, sections, statistics } = section;
  const add = (part: Partial<EditedSection>, place: string) => {
    onChange({ ...section, ...part });
    focusSoon(`${path}.${place}`);
  };
  const bind = () => onChange({ ...section, statistics: boundLike(read) });
  return (
    <div className="section-adds">
      <Button
        size="small"
        onClick={() => add({ text: [...text, editedText()] }, `text[${text.length}]`)}
      >
        {lists.addText}
      </Button>
      <Button
        size="small"
        onClick={() => add({ items: [...items, editedText()] }, `items[${items.length}]`)}
      >
        {lists.addItem}
      </Button>
      {level === 1 && (
        <Button
          size="small"
          onClick={() =>
            add({ sections: [...sections, freshSection()] }, `sections[${sections.length}].title`)
          }
        >
          {lists.addSubsection}
        </Button>
      )}
      {statistics === undefined && level === 1 && (
        <Button size="small" onClick={bind}>
          {lists.addStatistics}
        </Button>
      )}
    </div>
  );
}

/** A sentence of figures from the start of the year to the end of the period. */
function boundLike({ file }: BulletinDraft) {
  const { to } = file.period;
  const known = file.sections.find((section) => section.statistics)?.statistics;
  return { source: known?.source ?? file.publisher, from: `${to.slice(0, 4)}-01-01`, to };
}
