/** What every parcel is or is not, sent or received. */
type Flag = 'isNameless' | 'isWhole' | 'hasMoney';

/** A parcel as the file keeps it: 1 for what it is, 0 for what it is not. */
export type WithFlags<Parcel extends Readonly<Record<Flag, boolean>>> = Omit<Parcel, Flag> &
  Record<Flag, number>;

/** What a parcel is, from what the file keeps. */
export function flagsOf(row: Readonly<Record<Flag, number>>): Record<Flag, boolean> {
  return {
    isNameless: row.isNameless === 1,
    isWhole: row.isWhole === 1,
    hasMoney: row.hasMoney === 1,
  };
}
