import { Modal } from 'antd';
import { useTexts } from '../text/language.tsx';
import { KeyHint } from '../ui/key-hint.tsx';

/** Every shortcut in one table. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { shortcuts } = useTexts();
  const { keys } = shortcuts;
  const groups = [
    {
      title: shortcuts.everywhere,
      rows: [
        ['/', keys.search],
        ['Ctrl K', keys.search],
        ['?', keys.help],
        ['G C', keys.goCounter],
        ['G I', keys.goInbox],
      ],
    },
    {
      title: shortcuts.list,
      rows: [
        ['J', keys.next],
        ['K', keys.previous],
        ['Enter', keys.open],
        ['X', keys.mark],
      ],
    },
    {
      title: shortcuts.counter,
      rows: [
        ['Space', keys.tick],
        ['U', keys.upload],
        ['Ctrl Enter', keys.submit],
      ],
    },
    { title: shortcuts.documents, rows: [['P', keys.printDocument]] },
  ] as const;
  return (
    <Modal title={shortcuts.title} open={isOpen} onCancel={onClose} footer={null}>
      {groups.map((group) => (
        <section key={group.title} className="shortcuts">
          <h2>{group.title}</h2>
          <dl>
            {group.rows.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <KeyHint keys={key} />
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
