import type { BulletinDraft } from '@banshi/contract/bulletin';
import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { replaced } from '../../../ui/edited-list.tsx';
import { TickField } from '../../../ui/plain-field.tsx';
import { BoundSentence } from './bound-sentence.tsx';
import { DragHandle, useDropAtEnd, useDropBeside } from './drag-and-drop.tsx';
import { type EditedSection, editedText, freshSection } from './edited-file.ts';
import { FileText } from './faulty-fields.tsx';
import { focusSoon } from './focus-field.ts';
import { ParagraphsField } from './paragraphs-field.tsx';
import { pieceKeys } from './piece-keys.ts';
import type { Spot } from './rearranged.ts';
import { PieceButtons } from './row-tools.tsx';
import { useRearranging } from './use-rearranging.ts';

interface SectionProps {
  readonly level: 1 | 2;
  readonly section: EditedSection;
  readonly path: string;
  readonly numbers: ReadonlyMap<string, string>;
  readonly read: BulletinDraft;
  readonly onChange: (section: EditedSection) => void;
  /** Where it stands among its like. */
  readonly spot: Spot;
}

/** A section: its title, the sentence of figures, paragraphs, items and what is below it. */
export function SectionFields(props: SectionProps) {
  const { section, path, level, onChange } = props;
  const set = (part: Partial<EditedSection>) => onChange({ ...section, ...part });
  const { className, ...drop } = useDropBeside(kindAt(level), props.spot);
  return (
    <section
      className={`sheet-part section-${level} ${className}`}
      aria-label={section.title || path}
      data-piece={section.key}
      {...drop}
    >
      <SectionHead {...props} set={set} />
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
        holder={section.key}
        path={`${path}.text`}
        rows={section.text}
        onChange={(text) => set({ text })}
      />
      <ParagraphsField
        kind="items"
        holder={section.key}
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
          spot={{ holder: section.key, at: index }}
        />
      ))}
      <SectionAdds {...props} />
    </section>
  );
}

function kindAt(level: 1 | 2) {
  return level === 1 ? 'section' : 'subsection';
}

/** Number and title of a section, and how it is moved. */
function SectionHead(props: SectionProps & { set: (part: Partial<EditedSection>) => void }) {
  const { fields } = useTexts().bulletin;
  const { section, path, level, set } = props;
  const piece = { kind: kindAt(level), key: section.key } as const;
  const keys = pieceKeys(piece, useRearranging());
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within.
    <div className="section-head" onKeyDown={keys}>
      <span className="section-number">
        <DragHandle piece={piece} />
        {props.numbers.get(section.key)}
      </span>
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
      <PieceButtons piece={piece} name={section.title} />
    </div>
  );
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
  const { className, ...drop } = useDropAtEnd(section.key, {
    ...{ text: text.length, items: items.length },
    ...(level === 1 ? { subsection: sections.length } : {}),
  });
  return (
    <div className={`section-adds ${className}`} {...drop}>
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
