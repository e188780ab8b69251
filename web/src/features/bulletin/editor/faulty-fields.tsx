import { TYPED_NUMBER_MAX } from '@banshi/contract/bulletin-words';
import { DayField } from '../../../ui/day-field.tsx';
import { NumberField, ParagraphField, TextField } from '../../../ui/plain-field.tsx';
import { useFaultAt } from './faults-context.ts';

interface PlaceProps<Value> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** JSON path of the field in the file, by which its faults find it. */
  readonly path: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A line of text of the file. */
export function FileText(props: PlaceProps<string>) {
  return <TextField {...props} anchor={props.path} error={useFaultAt(props.path)} />;
}

/** A paragraph of the file. */
export function FileParagraph(props: PlaceProps<string>) {
  return <ParagraphField {...props} anchor={props.path} error={useFaultAt(props.path)} />;
}

/** A day of the file. */
export function FileDay(props: PlaceProps<string>) {
  return <DayField {...props} anchor={props.path} error={useFaultAt(props.path)} />;
}

/** A number of the file, from 1 unless it may be less. */
export function FileNumber(props: PlaceProps<number | undefined> & { readonly min?: number }) {
  const { path, min = 1 } = props;
  const max = TYPED_NUMBER_MAX;
  return <NumberField {...props} anchor={path} error={useFaultAt(path)} min={min} max={max} />;
}
