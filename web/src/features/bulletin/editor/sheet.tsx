import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { replaced } from '../../../ui/edited-list.tsx';
import { freshSection } from './edited-file.ts';
import { FootFields } from './foot-fields.tsx';
import { HeadFields } from './head-fields.tsx';
import { outlineNumbers } from './outline-numbers.ts';
import { SHEET } from './rearranged.ts';
import { SectionFields } from './section-fields.tsx';
import type { EditorState } from './use-editor.ts';

/** The text of the issue from the masthead to the number of copies. */
export function Sheet({ state }: { state: EditorState }) {
  const { outline } = useTexts().bulletin;
  const { edited, change, read } = state;
  const { sections } = edited;
  const numbers = outlineNumbers(sections);
  return (
    <div className="sheet">
      <HeadFields edited={edited} onChange={change} />
      {sections.map((section, index) => (
        <SectionFields
          key={section.key}
          level={1}
          section={section}
          path={`$.sections[${index}]`}
          numbers={numbers}
          read={read}
          onChange={(next) => change({ sections: replaced(sections, index, next) })}
          spot={{ holder: SHEET, at: index }}
        />
      ))}
      <div>
        <Button onClick={() => change({ sections: [...sections, freshSection()] })}>
          {outline.addSection}
        </Button>
      </div>
      <FootFields edited={edited} onChange={change} />
    </div>
  );
}
