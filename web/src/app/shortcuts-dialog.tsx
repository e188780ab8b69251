import { Modal } from 'antd';
import { useTexts } from '../text/language.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { SHORTCUT_PLACES, SHORTCUTS, type ShortcutName } from '../ui/shortcuts.ts';

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** Every shortcut, from the table that the pages bind their keys from. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { shortcuts } = useTexts();
  return (
    <Modal title={shortcuts.title} open={isOpen} onCancel={onClose} footer={null}>
      {SHORTCUT_PLACES.map((place) => (
        <section key={place} className="shortcuts">
          <h2>{shortcuts.places[place]}</h2>
          <dl>
            {NAMES.filter((name) => SHORTCUTS[name].place === place).map((name) => (
              <div key={name}>
                <dt>
                  {SHORTCUTS[name].keys.map((key) => (
                    <KeyHint key={key} keys={shown(key)} />
                  ))}
                </dt>
                <dd>{shortcuts.keys[name]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

/** `ctrl+k` as `Ctrl K`, `g c` as `G C`. */
function shown(key: string): string {
  return key
    .split(/[+ ]/)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join(' ');
}
