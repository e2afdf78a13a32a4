/** The last day that the date of a column may mean, to be compared with days; 99 comes after every day. */
export const lastPossibleDay = (date: string): string => `substr(${date} || '-99-99', 1, 10)`;
