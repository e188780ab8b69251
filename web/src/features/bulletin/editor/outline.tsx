import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { DragHandle, useDropBeside } from './drag-and-drop.tsx';
import { type EditedSection, freshSection } from './edited-file.ts';
import { focusField, focusSoon } from './focus-field.ts';
import { outlineNumbers } from './outline-numbers.ts';
import { type Piece, SHEET, type Spot } from './rearranged.ts';
import type { EditorState } from './use-editor.ts';

/** The sections with their numbers as printed, each a way to its text. */
export function Outline({ state }: { state: EditorState }) {
  const { outline } = useTexts().bulletin;
  const { edited, change, canEdit } = state;
  const numbers = outlineNumbers(edited.sections);
  const add = () => {
    change({ sections: [...edited.sections, freshSection()] });
    focusSoon(`$.sections[${edited.sections.length}].title`);
  };
  return (
    <nav className="outline" aria-label={outline.title}>
      <h2>{outline.title}</h2>
      <ol>
        <li>
          <OutlineLink path="$.title" text={outline.head} />
        </li>
        {edited.sections.map((section, index) => {
          const path = `$.sections[${index}]`;
          return (
            <li key={section.key}>
              <Entry
                kind="section"
                spot={{ holder: SHEET, at: index }}
                {...{ section, path, numbers }}
              />
              <ol>
                {section.sections.map((below, place) => (
                  <li key={below.key}>
                    <Entry
                      kind="subsection"
                      spot={{ holder: section.key, at: place }}
                      section={below}
                      path={`${path}.sections[${place}]`}
                      numbers={numbers}
                    />
                  </li>
                ))}
              </ol>
            </li>
          );
        })}
        <li>
          <OutlineLink path="$.distribution" text={outline.foot} />
        </li>
      </ol>
      {canEdit && (
        <Button size="small" onClick={add}>
          {outline.addSection}
        </Button>
      )}
    </nav>
  );
}

function Entry(props: {
  kind: Piece['kind'];
  spot: Spot;
  section: EditedSection;
  path: string;
  numbers: ReadonlyMap<string, string>;
}) {
  const { outline } = useTexts().bulletin;
  const { section, path, kind } = props;
  const { className, ...drop } = useDropBeside(kind, props.spot);
  const number = props.numbers.get(section.key);
  const title = section.title.trim() === '' ? outline.untitled : section.title;
  return (
    <div className={`outline-entry ${className}`} {...drop}>
      <OutlineLink
        path={`${path}.title`}
        text={`${number ?? ''}${title}`}
        note={number === undefined ? outline.notPrinted : undefined}
      />
      <DragHandle piece={{ kind, key: section.key }} />
    </div>
  );
}

function OutlineLink(props: { path: string; text: string; note?: string | undefined }) {
  return (
    <button
      type="button"
      className="plain-button outline-link"
      onClick={() => focusField(props.path)}
    >
      {props.text}
      {props.note !== undefined && <span className="fact-note"> {props.note}</span>}
    </button>
  );
}
