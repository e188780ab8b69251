import { Button } from 'antd';
import { useTexts } from '../../../text/language.tsx';
import { ChoiceField } from '../../../ui/plain-field.tsx';
import type { Incoming } from './incoming.ts';
import { useScannerFolder } from './use-scanner-folder.ts';

/** New files of a scanner's folder, each to be given to a material; nothing where no folder can be watched. */
export function ScannerFolder({
  materials,
  onIncoming,
}: {
  materials: readonly { readonly orderNum: number; readonly name: string }[];
  onIncoming: (incoming: Incoming) => void;
}) {
  const { scanner: texts } = useTexts().materials;
  const folder = useScannerFolder();
  if (!folder.isPossible) return null;
  if (folder.name === undefined) {
    return (
      <p className="scanner">
        <Button size="small" onClick={() => void folder.open()}>
          {texts.open}
        </Button>
        {folder.isLost && <span role="alert">{texts.lost}</span>}
      </p>
    );
  }
  const choices = [
    { key: '', text: texts.choose },
    ...materials.map(({ orderNum, name }) => ({
      key: String(orderNum),
      text: `${orderNum}. ${name}`,
    })),
  ];
  return (
    <div className="scanner" role="status">
      <p>
        {texts.watching(folder.name)}{' '}
        <Button size="small" onClick={folder.close}>
          {texts.close}
        </Button>
      </p>
      {folder.found.length === 0 && <p className="faint">{texts.none}</p>}
      {folder.found.map((file) => (
        <ChoiceField
          key={`${file.name} ${file.size} ${file.lastModified}`}
          label={texts.attach(file.name)}
          value=""
          choices={choices}
          onChange={(orderNum) => {
            folder.take(file);
            onIncoming({ orderNum: Number(orderNum), files: [file] });
          }}
        />
      ))}
    </div>
  );
}
