const CELLS = [
  ['M12.03 16.75L9 18.5L5.97 16.75L5.97 13.25L9 11.5L12.03 13.25Z', 'var(--miel)'],
  ['M8.47 10.88L5.7 12.48L2.93 10.88L2.93 7.68L5.7 6.08L8.47 7.68Z', 'var(--ink)'],
  ['M15.07 10.88L12.3 12.48L9.53 10.88L9.53 7.68L12.3 6.08L15.07 7.68Z', 'var(--ink)'],
  ['M18.37 16.6L15.6 18.2L12.83 16.6L12.83 13.4L15.6 11.8L18.37 13.4Z', 'var(--ink)'],
  ['M8.15 21.98L5.9 23.28L3.65 21.98L3.65 19.38L5.9 18.08L8.15 19.38Z', 'var(--ink)'],
  ['M21.19 6.35L19.2 7.5L17.21 6.35L17.21 4.05L19.2 2.9L21.19 4.05Z', 'var(--miel-edge)'],
] as const;

/** The application's mark: cells that leave the hive. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {CELLS.map(([d, fill]) => (
        <path key={d} d={d} fill={fill} />
      ))}
    </svg>
  );
}
