import { markCount } from './unitMarks.ts';

export interface UnitMarksProps {
  readonly count: number;
  /** Initiatives that one mark stands for. */
  readonly unit: number;
}

const PITCH = 11;
const PER_ROW = 10;
const SIDE = 7;

/** One mark an initiative, all alike: what they have in common is said over them. Square, since a disc is the sign of « présent ». */
export function UnitMarks({ count, unit }: UnitMarksProps) {
  const marks = markCount(count, unit);
  if (marks === 0) return null;
  const width = Math.min(marks, PER_ROW) * PITCH;
  const height = Math.ceil(marks / PER_ROW) * PITCH;
  return (
    <svg
      className="es-marks"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {Array.from({ length: marks }, (_, index) => (
        <rect
          // oxlint-disable-next-line react/no-array-index-key -- marks are alike
          key={index}
          x={(index % PER_ROW) * PITCH + 1}
          y={Math.floor(index / PER_ROW) * PITCH + 1}
          width={SIDE}
          height={SIDE}
        />
      ))}
    </svg>
  );
}
